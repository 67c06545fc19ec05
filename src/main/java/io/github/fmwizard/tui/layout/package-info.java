// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Lays out the blocks of a screen as styled lines of a width.
 *
 * <p>Deliberately absent: a terminal, keys, and where on the screen the lines go.
 */
@NullMarked
package io.github.fmwizard.tui.layout;

import org.jspecify.annotations.NullMarked;
