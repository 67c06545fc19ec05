// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a flow is made of, and what a run is made of: ladder, rungs and steps, predicates, the
 * site's policy; events, with what people said and gave.
 *
 * <p>Values only. Deliberately absent: the engine that walks a flow, the judgement of predicates,
 * and what follows from events.
 */
@NullMarked
package io.github.fmwizard.flow.model;

import org.jspecify.annotations.NullMarked;
