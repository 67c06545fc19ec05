// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The officer's terminal below any renderer: its state and size, its bytes, and the relay for
 * hand-overs.
 *
 * <p>Deliberately absent: screens, words of a run, and native code; the state is kept by the {@code
 * stty} program. One thread reads the terminal for the whole life of the program, so that no two
 * readers can ever share out the letters of a password; its {@link
 * io.github.fmwizard.terminal.ByteSink} is switched instead. Typed bytes are wiped as soon as they
 * have been handed on.
 */
@NullMarked
package io.github.fmwizard.terminal;

import org.jspecify.annotations.NullMarked;
