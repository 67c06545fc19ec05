// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.List;
import java.util.Optional;

/**
 * What facts are made of: the report of an inspection, and what else is known when it was taken.
 *
 * @param report the report
 * @param evidenceWritable whether the run folder takes evidence
 */
public record FactSource(CardReport report, boolean evidenceWritable) {

  /** What must be so for node and serial to be taken for one card, in the words of flows. */
  private enum NodeProof implements Word {
    /** There is one of each. */
    SENSED("sensed"),
    /** Nothing. */
    NONE("none"),
    /** A source says that the node belongs to another card. */
    OTHER("other");

    private final String word;

    NodeProof(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  Fact<Boolean> evidence() {
    return new Fact.Known<>(evidenceWritable, "the run folder", Fact.UNTIMED);
  }

  /**
   * Node and serial are sensed to be one card only if there is one of each, and if no source speaks
   * against it. A person's word is no source: it is kept apart, and ends.
   */
  Fact<String> nodeProof() {
    Fact<CardSerial> atNode = report.identity().serial();
    return switch (atNode) {
      case Fact.Contradicted<CardSerial> contradicted ->
          contradicted.map(serial -> "card " + serial);
      case Fact.Known<CardSerial> known when !known.value().equals(report.card().serial()) ->
          new Fact.Known<>(NodeProof.OTHER.word(), known.how(), Fact.UNTIMED);
      case Fact.Known<CardSerial> ignored -> counted();
      case Fact.Unknown<CardSerial> ignored -> counted();
    };
  }

  private Fact<String> counted() {
    HostReport host = report.host();
    DeviceNode node = report.card().node();
    CardSerial serial = report.card().serial();
    Optional<List<DeviceNode>> nodes = host.nodes().seen();
    String how = host.nodes().how() + " and " + host.adminSlots().how();
    if (nodes.isEmpty()) {
      return new Fact.Unknown<>("the device nodes could not be listed", how, Fact.UNTIMED);
    }
    if (!nodes.get().contains(node)) {
      return new Fact.Unknown<>("the device node " + node + " is not there", how, Fact.UNTIMED);
    }
    Optional<CardRef> only = host.onlyCard();
    if (only.filter(card -> card.node().equals(node) && !card.serial().equals(serial))
        .isPresent()) {
      return new Fact.Known<>(NodeProof.OTHER.word(), how, Fact.UNTIMED);
    }
    boolean single = only.filter(report.card()::equals).isPresent();
    if (!single && mayBeSilent(host, nodes.get(), serial)) {
      return new Fact.Unknown<>("no admin slot shows the serial " + serial, how, Fact.UNTIMED);
    }
    NodeProof proof = single ? NodeProof.SENSED : NodeProof.NONE;
    return new Fact.Known<>(proof.word(), how, Fact.UNTIMED);
  }

  /** A halted card may show no slot; then nothing tells for or against its node. */
  private static boolean mayBeSilent(HostReport host, List<DeviceNode> nodes, CardSerial serial) {
    List<AdminSlot> cards = host.k7Slots();
    boolean missing = cards.stream().noneMatch(slot -> slot.serial().equals(serial));
    return missing && (cards.size() < nodes.size() || !host.slotsWhole().seen().orElse(false));
  }
}
