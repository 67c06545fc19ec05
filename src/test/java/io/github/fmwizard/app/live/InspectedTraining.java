// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.host.HsmKind;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a training's host as {@code inspect} looks at a real one. */
public final class InspectedTraining {

  private static final CardSerial NO_CARD = new CardSerial("000000");

  private InspectedTraining() {}

  public static Inspection look(SimulatedHsm hsm, Instant now) {
    HostReport host = hsm.host();
    List<DeviceNode> left = new ArrayList<>(host.nodes().seen().orElseThrow());
    List<Inspection.CardLook> cards = new ArrayList<>();
    List<Inspection.OtherHsm> others = new ArrayList<>();
    List<Inspection.Remark> remarks = new ArrayList<>();
    for (AdminSlot slot : host.k7Slots()) {
      DeviceNode node = node(hsm, slot.serial(), left);
      left.remove(node);
      CardReport report = hsm.inspect(new CardRef(slot.serial(), node));
      cards.add(
          new Inspection.CardLook(
              slot.serial(), Optional.of(node), Optional.empty(), Optional.of(report)));
      remarks.addAll(CardRemarks.of(report));
    }
    for (DeviceNode node : left) {
      CardReport.State state = hsm.inspect(new CardRef(NO_CARD, node)).state();
      Inspection.OtherHsm other =
          new Inspection.OtherHsm(
              HsmKind.K7_CARD, node.path(), state.condition(), state.haltCode());
      others.add(other);
      remarks.addAll(CardRemarks.of(other));
    }
    remarks.addAll(HostRemarks.of(host));
    return new Inspection(
        now, "training", "training", hsm.describe(), host, cards, others, remarks);
  }

  /** The node at which the state of the card and its slot agree. */
  private static DeviceNode node(SimulatedHsm hsm, CardSerial serial, List<DeviceNode> nodes) {
    return nodes.stream()
        .filter(
            node -> hsm.inspect(new CardRef(serial, node)).state().condition().seen().isPresent())
        .findFirst()
        .orElse(nodes.get(0));
  }
}
