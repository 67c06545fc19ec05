// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Names and sentences for what a run and a card are about: acts, rungs, FMs, expectations, places.
 * The same thing is said in the same words before and after, on every screen.
 *
 * <p>Deliberately absent: screens and answers.
 */
@NullMarked
package io.github.fmwizard.screen.words;

import org.jspecify.annotations.NullMarked;
