// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Native calls of the client's two libraries, libCryptoki2 (PKCS#11 and the vendor's CA_ functions)
 * and libethsm (message dispatch), cut by chapter of the standard. Names, argument order and values
 * are those of PKCS#11 2.40, H-EXT, H-CK and H-MD; every vendor function is looked up by itself,
 * and a missing one is an answer, not an error. What a real Luna needs a login for is inferred.
 *
 * <p>One thread uses a library, in a process that may die of it: never in the wizard's own.
 *
 * <p>Deliberately absent: every function that changes a card but for the two in {@link
 * io.github.fmwizard.hsm.pkcs11.VendorActs}; retries of any kind; C_GetFunctionList, since symbols
 * are looked up directly.
 */
@NullMarked
package io.github.fmwizard.hsm.pkcs11;

import org.jspecify.annotations.NullMarked;
