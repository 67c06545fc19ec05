// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Training: scenarios and what surrounds them. A scenario describes a simulated host, tells a
 * trainee what to know, and holds a model run that the demonstration plays.
 *
 * <p>Start with {@link io.github.fmwizard.training.ScenarioLibrary}. Deliberately absent: clocks,
 * streams, run folders and threads; whoever wires a training has them.
 */
@NullMarked
package io.github.fmwizard.training;

import org.jspecify.annotations.NullMarked;
