// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The engine that walks a flow, the judgement of predicates, and the state that follows from a
 * run's events. The flow itself and the events are in {@link io.github.fmwizard.flow.model}.
 *
 * <p>Everything here is pure. The engine branches on truths, outcomes, closed choices and equality
 * of scopes, never on text, numbers or time, so that its state is finite. Deliberately absent:
 * clocks, files, devices, terminals, secrets, and the types of the HSM port.
 */
@NullMarked
package io.github.fmwizard.flow;

import org.jspecify.annotations.NullMarked;
