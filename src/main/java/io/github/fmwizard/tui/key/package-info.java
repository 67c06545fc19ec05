// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Typed bytes to Lanterna's key strokes: its decoder gets whole letters, sequences and pastes only,
 * and patterns of ours in front of its own.
 *
 * <p>Deliberately absent: what keys do, and secrets, which never come this way.
 */
@NullMarked
package io.github.fmwizard.tui.key;

import org.jspecify.annotations.NullMarked;
