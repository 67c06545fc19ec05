// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The engine that walks the flow: from a state, a signal and the truths to the next state.
 *
 * <p>It branches on truths, outcomes, closed choices and equality of scopes, never on text, numbers
 * or time, so that its state is finite. It never sees a fact: judges give it truths.
 */
@NullMarked
package io.github.fmwizard.flow.engine;

import org.jspecify.annotations.NullMarked;
