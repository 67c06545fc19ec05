// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The client profile: which of the vendor's programs may run, for which act, with which arguments.
 *
 * <p>Deliberately absent: free command lines, passwords in arguments, and any program or option
 * that the closed templates do not name.
 */
@NullMarked
package io.github.fmwizard.hsm.tools.profile;

import org.jspecify.annotations.NullMarked;
