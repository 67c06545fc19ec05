// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The full screen: draws screen descriptions on Lanterna's screen, and turns its key strokes into
 * answers.
 *
 * <p>Lanterna is in charge of the terminal, the screen and its cells, graphics, colours and key
 * strokes; {@code tui.lanterna} and {@code tui.key} mend what it lacks. The loop is ours, because
 * the library's polls. Its window toolkit is not used: it polls, too, and holds typed text as
 * strings. Deliberately absent: what a screen says, and every decision about a run.
 */
@NullMarked
package io.github.fmwizard.tui;

import org.jspecify.annotations.NullMarked;
