// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Lanterna's terminal, screen and cells, with what they lack: one write a frame, few bytes, whole
 * letters, the size from the terminal's line, and the right width of letters.
 *
 * <p>Deliberately absent: what is drawn, what keys mean, and the modes of the terminal, which are
 * taken and given back by {@code terminal}.
 */
@NullMarked
package io.github.fmwizard.tui.lanterna;

import org.jspecify.annotations.NullMarked;
