// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.time.Instant;
import java.util.Optional;

/**
 * Row 1 of every screen.
 *
 * @param training true in training: the word TRAINING is shown, else REAL
 * @param card label and masked serial of the card, or a word that says none is chosen
 * @param run the run's id, or empty before a run is opened
 * @param flow the name of a site's own flow, empty for the built-in one
 * @param clock the time to show, in UTC
 */
public record Header(
    boolean training, String card, String run, Optional<String> flow, Instant clock) {}
