// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.host.HsmKind;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.screen.opening.OpeningConversation.Opening;
import io.github.fmwizard.screen.opening.OpeningHost;
import java.util.List;
import java.util.Optional;

/** What lies between a look at the host and the opening of a run. */
public final class Openings {

  private Openings() {}

  /**
   * Tells the questions before a run what was seen of the host.
   *
   * @param report what was seen
   * @param operator a name that may be kept
   * @param wanted what the command line named
   * @param remarks what is missing or in the way, one sentence each
   * @return what the questions need
   */
  public static OpeningHost host(
      HostReport report,
      Optional<String> operator,
      OpeningHost.Wanted wanted,
      List<String> remarks) {
    List<OpeningHost.Card> cards =
        report.k7Slots().stream()
            .map(slot -> new OpeningHost.Card(slot.serial().value(), slot.label()))
            .toList();
    List<String> nodes =
        report.nodes().seen().orElse(List.<DeviceNode>of()).stream().map(DeviceNode::path).toList();
    return new OpeningHost(
        cards,
        others(report),
        nodes,
        report.onlyCard().isPresent(),
        operator,
        wanted,
        remarks,
        unseen(report));
  }

  /** A library that is not Luna's, or that fails, says nothing about a card. */
  private static Optional<String> unseen(HostReport report) {
    return unknown(report.clientVersion())
        .or(() -> unknown(report.adminSlots()))
        .filter(why -> report.k7Slots().isEmpty());
  }

  private static Optional<String> unknown(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?> known -> Optional.empty();
      case Fact.Contradicted<?> contradicted -> Optional.of(contradicted.words());
      case Fact.Unknown<?> unknown -> Optional.of(unknown.why());
    };
  }

  /** HSMs that are listed beside the cards are named, so that nobody takes one for a card. */
  private static List<OpeningHost.Other> others(HostReport report) {
    return report.adminSlots().seen().orElse(List.<AdminSlot>of()).stream()
        .filter(slot -> slot.kind() != HsmKind.K7_CARD)
        .map(
            slot ->
                new OpeningHost.Other(
                    slot.serial().value(), slot.model() + ", a " + slot.kind().words()))
        .toList();
  }

  /**
   * Makes the setting of a run of what the questions brought.
   *
   * @param training whether it is training
   * @param opening the answers
   * @return the setting
   */
  public static Setting setting(boolean training, Opening opening) {
    return new Setting(
        training,
        opening.operator(),
        opening.serial(),
        opening.label(),
        opening.node(),
        opening.nodeAttested());
  }
}
