// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The parts of one look that tell of one card. Its admin slot is found by serial number in this
 * very look; a slot number is never kept.
 *
 * @param libraryReport the whole look
 * @param slot the card's admin slot
 * @param dispatch the card's state by message dispatch
 */
record InspectedCard(LibraryReport libraryReport, Fact<Slot> slot, Fact<Dispatch> dispatch) {

  private static final String SLOTS = "C_GetSlotList, C_GetTokenInfo";
  private static final String DISPATCH = "MD_GetHsmState";
  private static final String ADMIN_DESCRIPTION = "Admin Token Slot";

  static InspectedCard of(LibraryReport libraryReport, CardSerial serial, int nodes) {
    Fact<Slot> slot = slot(libraryReport, serial);
    return new InspectedCard(libraryReport, slot, dispatch(libraryReport, slot, nodes));
  }

  /** Tells whether a slot shows an admin partition: by the vendor's flag, or by its description. */
  static boolean isAdmin(Slot slot) {
    return slot.token().seen().map(Token::admin).orElse(false)
        || slot.description().equals(ADMIN_DESCRIPTION);
  }

  private static Fact<Slot> slot(LibraryReport libraryReport, CardSerial serial) {
    return libraryReport.slots().then(known -> only(known, serial));
  }

  private static Fact<Slot> only(Fact.Known<List<Slot>> slots, CardSerial serial) {
    List<Slot> found =
        slots.value().stream()
            .filter(InspectedCard::isAdmin)
            .filter(slot -> shows(slot, serial))
            .toList();
    if (found.size() == 1) {
      return new Fact.Known<>(found.get(0), SLOTS, slots.at());
    }
    String why =
        found.isEmpty()
            ? "no admin slot shows the serial " + serial
            : found.size() + " admin slots show the serial " + serial;
    return new Fact.Unknown<>(why, SLOTS, slots.at());
  }

  private static boolean shows(Slot slot, CardSerial serial) {
    return slot.token().seen().filter(token -> token.serial().equals(serial.value())).isPresent();
  }

  /**
   * Finds the state by the slot's index. A card without a slot is told apart only if it is the only
   * one: equal positions in two lists prove nothing.
   */
  private static Fact<Dispatch> dispatch(LibraryReport libraryReport, Fact<Slot> slot, int nodes) {
    return libraryReport
        .dispatch()
        .then(
            known -> {
              List<Dispatch> all = known.value();
              Fact<Long> index =
                  switch (slot) {
                    case Fact.Known<Slot> shown -> shown.value().dispatchIndex();
                    case Fact.Contradicted<Slot> ignored -> only(all, nodes, known.at());
                    case Fact.Unknown<Slot> ignored -> only(all, nodes, known.at());
                  };
              return index.then(
                  number ->
                      all.stream()
                          .filter(each -> each.index() == number.value())
                          .<Fact<Dispatch>>map(
                              each -> new Fact.Known<>(each, known.how(), known.at()))
                          .findFirst()
                          .orElseGet(
                              () ->
                                  new Fact.Unknown<>(
                                      "there is no HSM with the index " + number.value(),
                                      number.how(),
                                      number.at())));
            });
  }

  private static Fact<Long> only(List<Dispatch> all, int nodes, Instant at) {
    return all.size() == 1 && nodes == 1
        ? new Fact.Known<>(all.get(0).index(), DISPATCH, at)
        : new Fact.Unknown<>(
            "no slot of this card is shown, and with "
                + nodes
                + " nodes and "
                + all.size()
                + " HSMs nothing tells which one it is",
            DISPATCH,
            at);
  }

  /** Returns something of the card's admin slot. */
  <T> Fact<T> through(Function<Slot, Fact<T>> part) {
    return slot.then(known -> part.apply(known.value()));
  }
}
