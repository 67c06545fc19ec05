// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The training card: a pure state machine behind the port of {@link io.github.fmwizard.hsm.Hsm},
 * with a state file, so that a killed training goes on.
 *
 * <p>Start with {@link io.github.fmwizard.hsm.simulated.SimulatedHsm}. The card behaves as the
 * vendor's pages say; each type names its source by the short names of our list of facts (SEED,
 * LOAD-7.4, EFF, LSAMP, ...). Whatever those leave open is a setting in {@link
 * io.github.fmwizard.hsm.simulated.card.InventedSettings} and marked as invented; nothing of it may
 * be taken for a property of a real card.
 *
 * <p>Deliberately absent: a clock (time comes through {@link
 * io.github.fmwizard.hsm.simulated.SimulatedTime}), devices, programs, the network, and every act
 * beyond the six of the port.
 */
@NullMarked
package io.github.fmwizard.hsm.simulated;

import org.jspecify.annotations.NullMarked;
