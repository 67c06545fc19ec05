// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.List;

/**
 * What a run was opened for; it does not change.
 *
 * @param training true on the simulated card
 * @param operator the name that was typed
 * @param cardSerial the serial of the card
 * @param cardLabel the card's label as known at the start
 * @param node its device node
 * @param nodeAttested whether a person attested from the asset sheet that node and serial are one
 *     card
 * @param builds builds that were loaded on the card before this run
 */
public record Setting(
    boolean training,
    String operator,
    String cardSerial,
    String cardLabel,
    String node,
    boolean nodeAttested,
    List<KnownBuild> builds) {

  /** Copies the list. */
  public Setting {
    builds = List.copyOf(builds);
  }

  /**
   * Makes a setting without a record of earlier builds.
   *
   * @param training true on the simulated card
   * @param operator the name that was typed
   * @param cardSerial the serial of the card
   * @param cardLabel the card's label as known at the start
   * @param node its device node
   * @param nodeAttested whether a person attested that node and serial are one card
   */
  public Setting(
      boolean training,
      String operator,
      String cardSerial,
      String cardLabel,
      String node,
      boolean nodeAttested) {
    this(training, operator, cardSerial, cardLabel, node, nodeAttested, List.of());
  }

  /**
   * Adds what an earlier record of the card has.
   *
   * @param known the builds
   * @return the setting with them
   */
  public Setting with(List<KnownBuild> known) {
    return new Setting(training, operator, cardSerial, cardLabel, node, nodeAttested, known);
  }
}
