// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The client's side of the supervisor that runs a program so that nothing can interrupt it: start
 * it, find it again, hear it, type at it, and know how it ended.
 *
 * <p>Deliberately absent: signals to the program, deadlines, and shells but for the fixed script of
 * the guardian.
 */
@NullMarked
package io.github.fmwizard.hsm.tools.supervision;

import org.jspecify.annotations.NullMarked;
