// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a list of slots is whole: every slot that could be a card of this host was read,
 * and nothing on the host hides slots from a program. Pure.
 *
 * @param libraryReport the look
 * @param hidden what hides slots on this host, with what to change
 */
record SlotView(LibraryReport libraryReport, Optional<String> hidden) {

  private static final String HOW = "C_GetSlotList, C_GetTokenInfo, the client's configuration";

  /** Returns true, or why it is not known. */
  Fact<Boolean> whole() {
    return libraryReport
        .slots()
        .then(
            slots ->
                hidden
                    .or(() -> unread(slots.value()))
                    .or(() -> noAdmin(slots.value()))
                    .<Fact<Boolean>>map(why -> new Fact.Unknown<>(why, HOW, slots.at()))
                    .orElseGet(() -> new Fact.Known<>(true, HOW, slots.at())));
  }

  private static Optional<String> unread(List<Slot> slots) {
    return slots.stream()
        .filter(slot -> !isElsewhere(slot) && !isRead(slot))
        .findFirst()
        .map(
            slot ->
                "slot %d (%s) shows no serial number: %s. Inspect again"
                    .formatted(slot.number(), slot.description(), why(slot)));
  }

  private static String why(Slot slot) {
    String why = FactMerge.why(slot.token());
    return why.isEmpty() ? "what it shows is none" : why;
  }

  private static boolean isRead(Slot slot) {
    return slot.token()
        .seen()
        .filter(token -> !InspectedCard.isAdmin(slot) || CardSerial.isWellFormed(token.serial()))
        .isPresent();
  }

  /** Tells whether a slot says of itself that it is a partition of a network HSM. */
  static boolean isElsewhere(Slot slot) {
    return slot.description().startsWith("Net ");
  }

  /** A card of this host shows its admin slot before any other. */
  private static Optional<String> noAdmin(List<Slot> slots) {
    boolean some = slots.stream().anyMatch(slot -> !isElsewhere(slot));
    boolean admin = slots.stream().anyMatch(InspectedCard::isAdmin);
    return some && !admin
        ? Optional.of(
            "the client lists slots but no admin slot: HAOnly, ShowAdminTokens or ShowUserSlots of"
                + " its configuration may hide them. Take that out for the inspection")
        : Optional.empty();
  }
}
