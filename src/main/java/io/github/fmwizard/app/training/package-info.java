// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The wiring of training: a scenario, the simulated card, a run folder, the wizard and a renderer.
 *
 * <p>Deliberately absent: everything that could reach a real card.
 */
@NullMarked
package io.github.fmwizard.app.training;

import org.jspecify.annotations.NullMarked;
