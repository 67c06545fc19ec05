// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.HostNames;
import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.hsm.luna.LunaLook;
import io.github.fmwizard.lock.CardHolder;
import io.github.fmwizard.screen.opening.OpeningHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at this host and its cards, without a run, a terminal or a login. */
public final class Inspector {

  /** What a look at this host asks. */
  public static final String ASKED = "the client's library, the kernel and the device nodes";

  private final LunaHsm hsm;
  private final List<Path> runs;
  private final LiveTime time = new LiveTime();

  /**
   * Prepares.
   *
   * @param client the client of this host
   * @param place where acts would be kept; none is made
   * @param runs folders of run folders, whose room is looked at
   */
  public Inspector(LiveClient client, Path place, List<Path> runs) {
    this.hsm = client.hsm(place);
    this.runs = List.copyOf(runs);
  }

  /**
   * Looks.
   *
   * @param wanted looks at the named card only
   * @param program the version of this program
   * @return what was seen
   */
  public Inspection look(OpeningHost.Wanted wanted, String program) {
    LunaLook look = hsm.inspectAll();
    List<Inspection.CardLook> cards =
        serials(look.host(), wanted).stream().map(serial -> card(serial, look, wanted)).toList();
    List<Inspection.Remark> remarks = new ArrayList<>();
    for (Inspection.CardLook card : cards) {
      remarks.addAll(card.report().map(CardRemarks::of).orElseGet(() -> leftAlone(card)));
    }
    List<Inspection.OtherHsm> others =
        wanted.serial().isPresent()
            ? List.of()
            : look.others().stream()
                .map(
                    other ->
                        new Inspection.OtherHsm(
                            other.kind(), other.name(), other.condition(), other.haltCode()))
                .toList();
    others.stream().distinct().forEach(other -> remarks.addAll(CardRemarks.of(other)));
    remarks.addAll(HostRemarks.of(look.host()));
    remarks.addAll(Readiness.of(hsm.preflight(runs)).remarks());
    return new Inspection(
        time.now(), program, HostNames.host(), hsm.describe(), look.host(), cards, others, remarks);
  }

  /**
   * Lists lines and values that neither the client profile nor this program can read.
   *
   * @param look what a look brought
   * @param kept the folder of run folders, whose outputs are read, too
   * @return each with where it stands
   */
  public List<String> unknownWords(Inspection look, Path kept) {
    return UnknownWords.of(look, hsm::unknownLines, kept);
  }

  private static List<CardSerial> serials(HostReport host, OpeningHost.Wanted wanted) {
    return wanted.serial().isPresent()
        ? List.of(new CardSerial(wanted.serial().get()))
        : host.k7Slots().stream().map(AdminSlot::serial).toList();
  }

  private static List<Inspection.Remark> leftAlone(Inspection.CardLook card) {
    return List.of(
        new Inspection.Remark(
            "card " + card.serial(),
            "not looked at: " + card.leftAlone().orElse(""),
            "a look",
            "Inspect again when the run has ended.",
            "unknown"));
  }

  /**
   * Facts of a card are asked by its serial. Its node is named only if it is proved or the person
   * named it; any other would name another card's holder.
   */
  private Inspection.CardLook card(CardSerial serial, LunaLook look, OpeningHost.Wanted wanted) {
    List<DeviceNode> nodes = look.host().nodes().seen().orElse(List.of());
    Optional<DeviceNode> proved =
        look.host()
            .onlyCard()
            .filter(only -> only.serial().equals(serial))
            .map(CardRef::node)
            .or(() -> wanted.node().map(DeviceNode::new).filter(nodes::contains));
    Optional<DeviceNode> any = proved.or(() -> nodes.stream().findFirst());
    Optional<String> why =
        any.isEmpty()
            ? Optional.of("no device node of a K7 card is seen on this host")
            : hsm.holder(new CardRef(serial, any.get())).map(CardHolder::sentence);
    return new Inspection.CardLook(
        serial,
        proved,
        why,
        why.isPresent() ? Optional.empty() : any.map(node -> look.card(new CardRef(serial, node))));
  }
}
