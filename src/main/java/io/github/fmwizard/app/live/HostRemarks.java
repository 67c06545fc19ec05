// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.live.Inspection.Remark;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.host.KernelLine;
import java.util.ArrayList;
import java.util.List;

/** What of a host speaks against its cards, and what of it is not known. Pure. */
final class HostRemarks {

  private final HostReport host;
  private final List<Remark> remarks = new ArrayList<>();

  private HostRemarks(HostReport host) {
    this.host = host;
  }

  static List<Remark> of(HostReport host) {
    HostRemarks remarks = new HostRemarks(host);
    remarks.kernel();
    remarks.known(host.slotsWhole(), "slots", "a list that can't lack a card", "");
    remarks.known(
        host.holders(), "who uses the nodes", "a whole list", "Run as root to see all processes.");
    remarks.bus();
    return remarks.remarks;
  }

  private void kernel() {
    known(
        host.kernelAlarms(),
        "kernel log",
        "readable: alarms stand there",
        "Run as root, or read it with: journalctl -k");
    for (String line : host.kernelAlarms().seen().orElse(List.of())) {
      KernelLine.against(line)
          .ifPresent(
              meaning ->
                  remarks.add(
                      new Remark(
                          "kernel log",
                          line,
                          "no such line",
                          "It means: " + meaning + ".",
                          "wrong")));
    }
  }

  /** Each card on the bus has a node, and each node a card. */
  private void bus() {
    known(host.pciCards(), "PCI bus", "readable", "Let this user read /sys/bus/pci/devices.");
    int nodes = host.nodes().seen().orElse(List.of()).size();
    host.pciCards()
        .seen()
        .filter(cards -> cards.size() != nodes)
        .ifPresent(
            cards ->
                remarks.add(
                    new Remark(
                        "PCI bus",
                        cards.size() + " cards, and " + nodes + " nodes /dev/k7pf*",
                        "one node for each card",
                        "Read the kernel log for the driver's reason: dmesg, lines with k7.",
                        "wrong")));
  }

  private void known(Fact<?> fact, String item, String needed, String mend) {
    switch (fact) {
      case Fact.Known<?> known -> {}
      case Fact.Contradicted<?> contradicted ->
          remarks.add(new Remark(item, contradicted.words(), needed, mend, "wrong"));
      case Fact.Unknown<?> unknown ->
          remarks.add(
              new Remark(item, "not known because " + unknown.why(), needed, mend, "unknown"));
    }
  }
}
