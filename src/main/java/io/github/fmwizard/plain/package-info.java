// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The linear renderer: every screen as lines on a stream, every answer as one line. For screen
 * readers, serial lines, poor terminals, and in training for pipes.
 *
 * <p>Start with {@link io.github.fmwizard.plain.PlainRenderer}. Deliberately absent: escape
 * sequences, colours, repainting, the standard streams (they are handed in), processes, and any way
 * to say yes without a typed line that ends.
 */
@NullMarked
package io.github.fmwizard.plain;

import org.jspecify.annotations.NullMarked;
