// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The real card: puts together what the client's libraries show, what the host shows and what the
 * vendor's programs do. Where two sources tell of one matter they are compared, and a contradiction
 * is unknown, with both shown.
 *
 * <p>Start with {@link io.github.fmwizard.hsm.luna.LunaHsm}. Deliberately absent: retries of
 * anything, keeping a slot number from one look to the next, success taken from an exit status, and
 * any byte at a program's prompt that the officer did not decide on.
 */
@NullMarked
package io.github.fmwizard.hsm.luna;

import org.jspecify.annotations.NullMarked;
