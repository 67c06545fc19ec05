// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.inspection;

import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.hsm.simulated.card.HostFacts;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reports what can be seen of the simulated host. Pure. */
public final class HostInspection {

  private HostInspection() {}

  public static HostReport of(TrainingState state, FactMaker facts) {
    return new HostReport(
        facts.known(nodes(state), "/dev/k7pf*"),
        facts.known(bus(state), "/sys/bus/pci/devices"),
        facts.known(slots(state), "C_GetSlotList, C_GetTokenInfo"),
        facts.seen(
            !state.host().slotsHidden(), () -> true, HostFacts.HIDDEN, "/etc/Chrystoki.conf"),
        facts.known(state.host().clientVersion(), "C_GetInfo"),
        facts.known(SimulatedPrograms.ALL, "file system"),
        facts.known(state.host().loginAllowed(), "/etc/Chrystoki.conf"),
        facts.known(kernel(state), "dmesg"),
        facts.known(List.of(), "/proc/*/fd"));
  }

  /** Reports the host when its client library does not answer. */
  static HostReport withoutClient(TrainingState state, FactMaker facts, String why) {
    HostReport whole = of(state, facts);
    return new HostReport(
        whole.nodes(),
        whole.pciCards(),
        facts.unknown(why, "C_GetSlotList, C_GetTokenInfo"),
        facts.unknown(why, "C_GetSlotList, C_GetTokenInfo"),
        facts.unknown(why, "C_GetInfo"),
        whole.tools(),
        whole.loginAllowedFlag(),
        whole.kernelAlarms(),
        whole.holders());
  }

  private static List<DeviceNode> nodes(TrainingState state) {
    return state.cards().stream().map(card -> card.identity().node()).sorted().toList();
  }

  /** Each card has a function of its own; the addresses are invented. */
  private static List<String> bus(TrainingState state) {
    return nodes(state).stream()
        .map(node -> node.path().replaceFirst("\\D+([0-9]+)", "0000:0$1:00.0"))
        .toList();
  }

  private static List<AdminSlot> slots(TrainingState state) {
    return state.cards().stream()
        .filter(card -> !state.host().slotsHidden())
        .filter(card -> card.shows(InventedSettings.InspectedPart.IDENTITY))
        .map(
            card ->
                new AdminSlot(
                    state.slot(card),
                    card.identity().serial(),
                    card.identity().label(),
                    card.identity().model()))
        .toList();
  }

  /** The line of ALM0015 is documented (TAMPER), all others of cards are invented. */
  private static List<String> kernel(TrainingState state) {
    List<String> lines = new ArrayList<>(state.host().kernelAlarms());
    for (SimulatedCard card : state.cards()) {
      String node = card.identity().node().path().substring("/dev/".length());
      if (state.host().kernelNamesSerials()) {
        lines.add(node + ": serial " + card.identity().serial() + " (invented line)");
      }
      if (card.settings().pcieLinkAlarm()) {
        lines.add(node + ": ALM0015: PCIe Link Failure");
      }
    }
    state.cards().stream()
        .flatMap(card -> card.kernel().stream())
        .sorted(Comparator.comparing(SimulatedCard.KernelLine::at))
        .forEach(line -> lines.add("[" + line.at() + "] " + line.text()));
    return lines;
  }
}
