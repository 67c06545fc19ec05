// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The wiring of real cards: client profile, access layer, policy, card lock, a run folder, the
 * wizard and a renderer.
 *
 * <p>Deliberately absent: the simulated card and everything of training.
 */
@NullMarked
package io.github.fmwizard.app.live;

import org.jspecify.annotations.NullMarked;
