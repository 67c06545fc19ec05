// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.host.HsmKind;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts of one look that tell of one card. Its admin slot is found by serial number in this
 * very look; a slot number is never kept.
 *
 * @param libraryReport the whole look
 * @param slot the card's admin slot
 * @param dispatch the card's state by message dispatch
 * @param whole true if no admin slot can be missing in the look: only then is it an absence that
 *     the card shows none
 */
record InspectedCard(
    LibraryReport libraryReport, Fact<Slot> slot, Fact<Dispatch> dispatch, Fact<Boolean> whole) {

  private static final String SLOTS = "C_GetSlotList, C_GetTokenInfo";
  private static final String DISPATCH = "MD_GetHsmState";
  private static final String ADMIN_DESCRIPTION = "Admin Token Slot";

  /** Takes the parts of a look in which no slot can be missing. */
  static InspectedCard of(LibraryReport libraryReport, CardSerial serial, int nodes) {
    return of(libraryReport, serial, nodes, new Fact.Known<>(true, SLOTS, libraryReport.takenAt()));
  }

  /** Takes the parts of a look in which slots may be missing. */
  static InspectedCard of(
      LibraryReport libraryReport, CardSerial serial, int nodes, Fact<Boolean> whole) {
    Fact<Slot> slot = slot(libraryReport, serial);
    return new InspectedCard(
        libraryReport, slot, dispatch(libraryReport, slot, serial.value(), nodes), whole);
  }

  /** Takes the parts that tell of the only K7 card that shows no admin slot. */
  static InspectedCard silent(LibraryReport libraryReport, int nodes, Fact<Boolean> whole) {
    Fact<Slot> slot =
        new Fact.Unknown<>("this card shows no admin slot", SLOTS, libraryReport.takenAt());
    return new InspectedCard(libraryReport, slot, dispatch(libraryReport, slot, "", nodes), whole);
  }

  /** Lists the slots that show the admin partition of a K7 card. */
  static List<Slot> k7Slots(LibraryReport libraryReport) {
    return libraryReport.slots().seen().orElse(List.of()).stream()
        .filter(InspectedCard::isAdmin)
        .filter(slot -> slot.token().seen().filter(InspectedCard::isK7).isPresent())
        .toList();
  }

  private static boolean isK7(Token token) {
    return HsmKind.ofModel(token.model()) == HsmKind.K7_CARD;
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
   * Finds the state by the slot's index, or by the serial number that message dispatch shows of an
   * HSM (LC-7.4). Where it shows none, a card without a slot is told apart only if it is the only
   * one: equal positions in two lists prove nothing.
   */
  private static Fact<Dispatch> dispatch(
      LibraryReport libraryReport, Fact<Slot> slot, String serial, int nodes) {
    return libraryReport
        .dispatch()
        .then(
            known -> {
              List<Dispatch> all = known.value();
              Optional<Dispatch> named =
                  all.stream()
                      .filter(each -> !serial.isEmpty() && each.serial().equals(serial))
                      .findFirst();
              if (named.isPresent()) {
                return new Fact.Known<>(named.get(), known.how(), known.at());
              }
              Fact<Long> index =
                  switch (slot) {
                    case Fact.Known<Slot> shown -> shown.value().dispatchIndex();
                    case Fact.Contradicted<Slot> ignored -> only(libraryReport, all, nodes);
                    case Fact.Unknown<Slot> ignored -> only(libraryReport, all, nodes);
                  };
              return index.then(number -> at(all, serial, number, known));
            });
  }

  private static Fact<Dispatch> at(
      List<Dispatch> all, String serial, Fact.Known<Long> index, Fact.Known<List<Dispatch>> known) {
    return all.stream()
        .filter(each -> each.index() == index.value())
        .findFirst()
        .<Fact<Dispatch>>map(
            each ->
                each.serial().isEmpty() || serial.isEmpty()
                    ? new Fact.Known<>(each, known.how(), known.at())
                    : new Fact.Unknown<>(
                        "the HSM with the index " + index.value() + " has another serial number",
                        "MD_GetHsmInfo",
                        known.at()))
        .orElseGet(
            () ->
                new Fact.Unknown<>(
                    "there is no HSM with the index " + index.value(), index.how(), index.at()));
  }

  /**
   * Compares the serial number of the slot with the one that message dispatch shows for the slot's
   * index: the two together are the link that was sensed (dossier 4.6).
   */
  Fact<CardSerial> serial() {
    Fact<CardSerial> token = through(Slot::token).map(shown -> new CardSerial(shown.serial()));
    Fact<CardSerial> behind =
        through(Slot::dispatchIndex)
            .then(index -> libraryReport.dispatch().then(all -> serialAt(index, all)));
    return behind.seen().isPresent() ? FactMerge.of(token, behind) : token;
  }

  private static Fact<CardSerial> serialAt(Fact.Known<Long> index, Fact.Known<List<Dispatch>> all) {
    return all.value().stream()
        .filter(each -> each.index() == index.value())
        .map(Dispatch::serial)
        .filter(CardSerial::isWellFormed)
        .findFirst()
        .<Fact<CardSerial>>map(
            serial -> new Fact.Known<>(new CardSerial(serial), "MD_GetHsmInfo", all.at()))
        .orElseGet(
            () ->
                new Fact.Unknown<>(
                    "message dispatch shows no serial number", "MD_GetHsmInfo", all.at()));
  }

  /** The one HSM that no slot leads to is the one card that shows no slot. */
  private static Fact<Long> only(LibraryReport libraryReport, List<Dispatch> all, int nodes) {
    Set<Long> led =
        libraryReport.slots().seen().orElse(List.of()).stream()
            .flatMap(slot -> slot.dispatchIndex().seen().stream())
            .collect(Collectors.toSet());
    List<Dispatch> left = all.stream().filter(each -> !led.contains(each.index())).toList();
    int silent = nodes - k7Slots(libraryReport).size();
    return left.size() == 1 && silent == 1
        ? new Fact.Known<>(left.get(0).index(), DISPATCH, libraryReport.takenAt())
        : new Fact.Unknown<>(
            "no slot of this card is shown, and with "
                + nodes
                + " nodes and "
                + all.size()
                + " HSMs nothing tells which one it is",
            DISPATCH,
            libraryReport.takenAt());
  }

  /** Returns something of the card's admin slot. */
  <T> Fact<T> through(Function<Slot, Fact<T>> part) {
    return slot.then(known -> part.apply(known.value()));
  }
}
