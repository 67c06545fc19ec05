// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import io.github.fmwizard.card.host.HsmKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an inspection saw of the host.
 *
 * @param nodes the K7 device nodes, ascending
 * @param pciCards the PCI functions of K7 cards, whether the driver took them or not
 * @param adminSlots the admin partitions that the client shows, of HSMs of any kind
 * @param slotsWhole true if no admin slot of this host can be missing in that list; else unknown,
 *     with what to change
 * @param clientVersion the version that the client library gives for itself
 * @param tools the vendor programs that were found
 * @param loginAllowedFlag the client's switch {@code LoginAllowedOnFMEnabledHSMs}; that a login
 *     needs it is inferred
 * @param kernelAlarms lines of the kernel log that name a K7 card, oldest first
 * @param holders programs that have a K7 device node open
 */
public record HostReport(
    Fact<List<DeviceNode>> nodes,
    Fact<List<String>> pciCards,
    Fact<List<AdminSlot>> adminSlots,
    Fact<Boolean> slotsWhole,
    Fact<String> clientVersion,
    Fact<List<Tool>> tools,
    Fact<Boolean> loginAllowedFlag,
    Fact<List<String>> kernelAlarms,
    Fact<List<NodeHolder>> holders) {

  /**
   * Lists the K7 cards that show an admin slot. An HSM of another kind is none.
   *
   * @return their slots, each serial once; not all of them unless {@link #slotsWhole} is true
   */
  public List<AdminSlot> k7Slots() {
    Map<CardSerial, AdminSlot> bySerial = new LinkedHashMap<>();
    adminSlots.seen().orElse(List.of()).stream()
        .filter(slot -> slot.kind() == HsmKind.K7_CARD)
        .forEach(slot -> bySerial.putIfAbsent(slot.serial(), slot));
    return List.copyOf(bySerial.values());
  }

  /**
   * Links node and serial by what was sensed: whole views show one K7 card on the PCI bus, one node
   * and one K7 serial.
   *
   * @return the only card; empty if nothing proves which node belongs to which serial
   */
  public Optional<CardRef> onlyCard() {
    List<AdminSlot> cards = k7Slots();
    List<DeviceNode> all = nodes.seen().orElse(List.of());
    boolean whole =
        slotsWhole.seen().orElse(false)
            && pciCards.seen().filter(bus -> bus.size() == 1).isPresent();
    return whole && cards.size() == 1 && all.size() == 1
        ? Optional.of(new CardRef(cards.get(0).serial(), all.get(0)))
        : Optional.empty();
  }
}
