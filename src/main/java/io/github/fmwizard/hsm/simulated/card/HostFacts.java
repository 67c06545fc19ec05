// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import java.util.List;

/**
 * What a host has besides its cards.
 *
 * @param clientVersion the version of the Luna client
 * @param loginAllowed the client's switch {@code LoginAllowedOnFMEnabledHSMs} (OCV)
 * @param firstSlot the number of the first admin slot before any restart; numbers move with each
 * @param kernelAlarms lines that the kernel log begins with
 * @param slotsHidden whether the client's configuration hides admin slots (HAOnly)
 * @param kernelNamesSerials whether the kernel log says which card is at which node; invented
 */
public record HostFacts(
    String clientVersion,
    boolean loginAllowed,
    int firstSlot,
    List<String> kernelAlarms,
    boolean slotsHidden,
    boolean kernelNamesSerials) {

  /** What hides the slots, as an inspection of the client says it, with what to change. */
  public static final String HIDDEN =
      "HAOnly is set in /etc/Chrystoki.conf, which hides the slots of this host's cards. Take that"
          + " out for the inspection";

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the slot is negative
   */
  public HostFacts {
    kernelAlarms = List.copyOf(kernelAlarms);
    if (firstSlot < 0) {
      throw new IllegalArgumentException("A slot number is not negative: " + firstSlot);
    }
  }

  /** Returns a copy with another login switch. */
  public HostFacts loginAllowed(boolean next) {
    return new HostFacts(
        clientVersion, next, firstSlot, kernelAlarms, slotsHidden, kernelNamesSerials);
  }
}
