// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The full screen: draws screen descriptions on Lanterna's cells, and turns keys into answers.
 *
 * <p>Only Lanterna's model of cells is used. Output, input and the loop are ours, because the
 * library polls, types unknown escape sequences into fields, and sends each letter by itself.
 * Deliberately absent: what a screen says, and every decision about a run.
 */
@NullMarked
package io.github.fmwizard.tui;

import org.jspecify.annotations.NullMarked;
