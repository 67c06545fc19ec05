// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What people see: pure descriptions of screens, and the conversation that turns answers into
 * decisions.
 *
 * <p>Both renderers draw the same {@link io.github.fmwizard.screen.Screen}. Deliberately absent:
 * cells, colours, escape sequences, streams, clocks; time arrives as an argument.
 */
@NullMarked
package io.github.fmwizard.screen;

import org.jspecify.annotations.NullMarked;
