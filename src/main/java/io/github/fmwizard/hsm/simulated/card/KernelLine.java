// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import java.time.Instant;

/**
 * A line of the kernel log that names a card.
 *
 * @param at when it was written
 * @param text the line without its time
 */
public record KernelLine(Instant at, String text) {}
