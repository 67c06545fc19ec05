// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a training says at its end: the run, read from its journal, held against the truth of the
 * simulated card and against criteria.
 *
 * <p>Start with {@link io.github.fmwizard.training.debrief.Debriefing}. Deliberately absent: files,
 * clocks and screens of a run; whoever wires a training stores what is made here.
 */
@NullMarked
package io.github.fmwizard.training.debrief;

import org.jspecify.annotations.NullMarked;
