// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What is true of the training's host and its cards, and what acts, restarts and time make of it:
 * values, and functions from one to the next. No clock, no file, no console and no JSON.
 */
@NullMarked
package io.github.fmwizard.hsm.simulated.card;

import org.jspecify.annotations.NullMarked;
