// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The supervisor: a program of its own that runs one vendor program on a terminal of its own,
 * records what that prints, and outlives the wizard. It borrows the terminal from the guardian, a
 * shell that starts it again when it is lost.
 *
 * <p>Deliberately absent: any byte to the program that no attached officer typed, any signal to it,
 * any deadline, and typed bytes in files, logs or the heap.
 */
@NullMarked
package io.github.fmwizard.hsm.tools.supervisor;

import org.jspecify.annotations.NullMarked;
