// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What an instructor does to trainings: lets something happen in one that runs, and moves finished
 * ones aside.
 *
 * <p>Nothing here acts on a folder that holds a run on a real card, nor on one of which that is not
 * known. Deliberately absent: cards. What an injection does to the simulated card is done by the
 * training itself.
 */
@NullMarked
package io.github.fmwizard.training.instructor;

import org.jspecify.annotations.NullMarked;
