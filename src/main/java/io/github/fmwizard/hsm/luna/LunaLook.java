// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.host.DriverHistory;
import io.github.fmwizard.card.host.HsmKind;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One look at a host: what it saw of the host, of each card, and of HSMs that are no such card. */
public final class LunaLook {

  private final LibraryReport libraryReport;
  private final HostReport host;
  private final Reporter reporter;

  LunaLook(LibraryReport libraryReport, HostReport host, Reporter reporter) {
    this.libraryReport = libraryReport;
    this.host = host;
    this.reporter = reporter;
  }

  /** Makes the report of a card. */
  @FunctionalInterface
  interface Reporter {
    CardReport report(CardRef card, InspectedCard inspected, HostReport host);
  }

  /**
   * An HSM that is shown without being a K7 card with a serial.
   *
   * @param kind its kind
   * @param name its serial and label, or its nodes; empty if it has none
   * @param condition what it is doing
   * @param haltCode the raw code that goes with a halt
   */
  public record OtherHsm(
      HsmKind kind, String name, Fact<CardCondition> condition, Fact<Long> haltCode) {}

  /**
   * Returns what was seen of the host.
   *
   * @return the host
   */
  public HostReport host() {
    return host;
  }

  /**
   * Returns what was seen of a card.
   *
   * @param card the card
   * @return its report
   */
  public CardReport card(CardRef card) {
    return reporter.report(
        card,
        InspectedCard.of(libraryReport, card.serial(), nodes().size(), host.slotsWhole()),
        host);
  }

  /**
   * Lists the HSMs that are no K7 cards with a serial: K7 cards that show no admin slot, and HSMs
   * of other kinds.
   *
   * @return them, silent K7 cards first
   */
  public List<OtherHsm> others() {
    List<OtherHsm> others = new ArrayList<>(silent());
    for (Slot slot : libraryReport.slots().seen().orElse(List.of())) {
      kindOfOther(slot).ifPresent(kind -> others.add(other(kind, slot)));
    }
    return List.copyOf(others);
  }

  private List<DeviceNode> nodes() {
    return host.nodes().seen().orElse(List.of());
  }

  private List<OtherHsm> silent() {
    int cards = Math.max(nodes().size(), host.pciCards().seen().orElse(List.of()).size());
    int silent = libraryReport.slots().seen().isEmpty() ? cards : cards - host.k7Slots().size();
    InspectedCard inspected =
        InspectedCard.silent(libraryReport, nodes().size(), host.slotsWhole());
    String name = host.k7Slots().isEmpty() && nodes().size() == 1 ? nodes().get(0).path() : "";
    return silent <= 0
        ? List.of()
        : Collections.nCopies(
            silent,
            new OtherHsm(
                HsmKind.K7_CARD,
                name.isEmpty() ? "at one of " + nodes() : "at " + name,
                Conditions.of(inspected, driver(name)),
                Conditions.haltCode(inspected)));
  }

  /** What the driver wrote of the card at a node; of no certain one, nothing is taken. */
  private Fact<DriverHistory> driver(String path) {
    return path.isEmpty()
        ? new Fact.Unknown<>(
            "nothing tells which node this card has", "kernel log", libraryReport.takenAt())
        : driver(host, new DeviceNode(path));
  }

  /** Reads what the driver wrote of the card at a node. */
  static Fact<DriverHistory> driver(HostReport host, DeviceNode node) {
    String name = node.path().substring(node.path().lastIndexOf('/') + 1);
    return host.kernelAlarms().map(lines -> DriverHistory.of(lines, name));
  }

  /** Application partitions of cards and USB HSMs are no HSMs of their own. */
  private static Optional<HsmKind> kindOfOther(Slot slot) {
    if (SlotView.isElsewhere(slot)) {
      return Optional.of(HsmKind.NETWORK_PARTITION);
    }
    return InspectedCard.isAdmin(slot)
        ? slot.token()
            .seen()
            .map(token -> HsmKind.ofModel(token.model()))
            .filter(kind -> kind != HsmKind.K7_CARD)
        : Optional.empty();
  }

  private OtherHsm other(HsmKind kind, Slot slot) {
    String name =
        slot.token()
            .seen()
            .map(token -> token.serial() + " " + token.label() + " (" + token.model() + ")")
            .orElse("slot " + slot.number());
    Fact<CardCondition> condition =
        slot.token()
            .then(known -> new Fact.Known<>(CardCondition.ANSWERING, known.how(), known.at()));
    return new OtherHsm(
        kind,
        name,
        condition,
        new Fact.Unknown<>("no halt is seen", "MD_GetHsmState", libraryReport.takenAt()));
  }
}
