// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What is asked before a run is opened: a scenario, who drives, and which card is meant.
 *
 * <p>Deliberately absent: the run itself, and any way to reach a card.
 */
@NullMarked
package io.github.fmwizard.screen.opening;

import org.jspecify.annotations.NullMarked;
