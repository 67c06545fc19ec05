// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.DispatchState;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what a card is doing from two sources: its message-dispatch state (H-ST, read on Luna by
 * S-WLD) and whether its admin slot answers. Pure.
 */
final class Conditions {

  private Conditions() {}

  static Fact<CardCondition> of(InspectedCard inspected) {
    LibraryReport libraryReport = inspected.libraryReport();
    return switch (libraryReport.fate()) {
      case STUCK_IN_DRIVER ->
          new Fact.Known<>(
              CardCondition.STUCK_IN_DRIVER,
              "the process that looked is still there after SIGKILL",
              libraryReport.takenAt());
      case LOST ->
          new Fact.Unknown<>(
              FactMerge.why(libraryReport.slots()),
              libraryReport.slots().how(),
              libraryReport.takenAt());
      case ENDED -> compared(state(inspected), answers(inspected));
    };
  }

  /** Returns the raw code that goes with a halt. */
  static Fact<Long> haltCode(InspectedCard inspected) {
    return FactMerge.read(
        inspected.dispatch(),
        dispatch ->
            dispatch.state() == DispatchState.S_HALT.value()
                ? Optional.of(dispatch.errorCode())
                : Optional.empty(),
        dispatch -> "no halt is seen");
  }

  /** Reads the message-dispatch state. */
  static Fact<CardCondition> state(InspectedCard inspected) {
    return FactMerge.read(
        inspected.dispatch(),
        dispatch -> DispatchState.of(dispatch.state()).flatMap(DispatchState::condition),
        dispatch ->
            String.format(
                Locale.ROOT, "the message-dispatch state 0x%x has no reading", dispatch.state()));
  }

  /**
   * Tells whether the admin slot answers. Token info alone may be the library's memory, so one call
   * that reaches the card must have worked, too (inferred).
   */
  private static Fact<CardCondition> answers(InspectedCard inspected) {
    return switch (inspected.slot()) {
      case Fact.Known<Slot> known -> answering(known.value(), known);
      case Fact.Contradicted<Slot> contradicted ->
          new Fact.Unknown<>(FactMerge.why(contradicted), contradicted.how(), contradicted.at());
      case Fact.Unknown<Slot> unknown ->
          inspected.libraryReport().slots().seen().isPresent()
              ? absent(inspected, unknown)
              : new Fact.Unknown<>(unknown.why(), unknown.how(), unknown.at());
    };
  }

  /** That a card is not listed is an absence only in a list that can't lack it. */
  private static Fact<CardCondition> absent(InspectedCard inspected, Fact.Unknown<Slot> slot) {
    return inspected.whole().seen().orElse(false)
        ? new Fact.Known<>(CardCondition.UNREACHABLE, slot.how(), slot.at())
        : new Fact.Unknown<>(
            slot.why() + ", and it may be hidden: " + FactMerge.why(inspected.whole()),
            slot.how() + ", " + inspected.whole().how(),
            slot.at());
  }

  private static Fact<CardCondition> answering(Slot slot, Fact.Known<Slot> known) {
    boolean reached =
        slot.firmware().seen().isPresent()
            || slot.role().seen().isPresent()
            || slot.features().seen().isPresent();
    return reached
        ? new Fact.Known<>(CardCondition.ANSWERING, known.how(), known.at())
        : new Fact.Unknown<>(
            "the slot is shown, but no call reached the card: " + FactMerge.why(slot.firmware()),
            "CA_GetFirmwareVersion, CA_RoleStateGet",
            known.at());
  }

  /**
   * A card that is not in normal operation need not show a slot. A state of normal operation
   * without a slot that answers says nothing of FMs, so what the card does is unknown. A slot that
   * answers while the state says that the card does not run is a contradiction.
   */
  private static Fact<CardCondition> compared(Fact<CardCondition> state, Fact<CardCondition> slot) {
    boolean silentSlot =
        slot.seen().filter(CardCondition.UNREACHABLE::equals).isPresent()
            || (slot.seen().isEmpty() && state.seen().isPresent());
    boolean notRunning = state.seen().filter(each -> each != CardCondition.ANSWERING).isPresent();
    if (silentSlot && notRunning) {
      return state;
    }
    boolean answers = slot.seen().filter(CardCondition.ANSWERING::equals).isPresent();
    if (state.seen().isPresent() && !answers) {
      String silence = slot.seen().isEmpty() ? FactMerge.why(slot) : "no admin slot shows it";
      return new Fact.Unknown<>(
          state.how() + " says that the card runs, but " + silence,
          state.how() + ", " + slot.how(),
          slot.at());
    }
    return FactMerge.of(state, slot);
  }
}
