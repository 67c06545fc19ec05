// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.screen.opening.OpeningHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at this host and its cards, without a run, a terminal or a login. */
public final class Inspector {

  /** What a look at this host asks. */
  public static final String ASKED = "the client's library, the kernel and the device nodes";

  private final LunaHsm hsm;
  private final LiveTime time = new LiveTime();

  /**
   * Prepares.
   *
   * @param client the client of this host
   * @param place where acts would be kept; none is made
   */
  public Inspector(LiveClient client, java.nio.file.Path place) {
    this.hsm = client.hsm(place);
  }

  /**
   * Looks.
   *
   * @param wanted looks at the named card only
   * @return what was seen
   */
  public Inspection look(OpeningHost.Wanted wanted) {
    HostReport host = hsm.host();
    List<Inspection.CardLook> cards = new ArrayList<>();
    for (CardSerial serial : serials(host, wanted)) {
      cards.add(look(serial, host, wanted));
    }
    return new Inspection(
        time.now(), hsm.describe(), host, cards, Readiness.of(hsm.preflight()).remarks());
  }

  private static List<CardSerial> serials(HostReport host, OpeningHost.Wanted wanted) {
    if (wanted.serial().isPresent()) {
      return List.of(new CardSerial(wanted.serial().get()));
    }
    return host.adminSlots().seen().orElse(List.<AdminSlot>of()).stream()
        .map(AdminSlot::serial)
        .distinct()
        .toList();
  }

  private Inspection.CardLook look(CardSerial serial, HostReport host, OpeningHost.Wanted wanted) {
    Optional<DeviceNode> node = node(host, wanted);
    if (node.isEmpty()) {
      return leftAlone(serial, "no device node of a K7 card is seen on this host");
    }
    Optional<String> holder = HeldCard.holder(node.get(), serial);
    if (holder.isPresent()) {
      return leftAlone(serial, holder.get());
    }
    return new Inspection.CardLook(
        serial, Optional.empty(), Optional.of(hsm.inspect(new CardRef(serial, node.get()))));
  }

  private static Inspection.CardLook leftAlone(CardSerial serial, String why) {
    return new Inspection.CardLook(serial, Optional.of(why), Optional.empty());
  }

  /**
   * Facts of a card are asked by its serial; the node only names where its holders are looked for.
   */
  private static Optional<DeviceNode> node(HostReport host, OpeningHost.Wanted wanted) {
    return wanted
        .node()
        .map(DeviceNode::new)
        .or(() -> host.nodes().seen().flatMap(nodes -> nodes.stream().findFirst()));
  }
}
