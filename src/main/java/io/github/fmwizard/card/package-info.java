// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The one vocabulary of a card: what can be known of it ({@link
 * io.github.fmwizard.card.CardReport}, {@link io.github.fmwizard.card.FactName}), what can be done
 * to it ({@link io.github.fmwizard.card.Action}) and what became of that ({@link
 * io.github.fmwizard.card.Outcome}).
 *
 * <p>Values only. Deliberately absent: devices, files, time that is read from a clock, and any
 * action that initializes, zeroizes or decommissions a card or changes its policies.
 */
@NullMarked
package io.github.fmwizard.card;

import org.jspecify.annotations.NullMarked;
