// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static io.github.fmwizard.card.DispatchState.S_HSM_ERASED;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.DispatchState;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.card.host.DriverHistory;
import io.github.fmwizard.card.host.DriverState;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what a card is doing from three sources: whether its admin slot answers, its
 * message-dispatch state, and the driver's lines in the kernel log. Pure.
 *
 * <p>Only a slot that answers makes a card answering: a dispatch state of normal operation and a
 * driver's READY say nothing of it (dossier 4.6, 11.3). Luna has no state for a halt. It is
 * concluded, if the driver says that the firmware takes commands and the card does not answer, or
 * that it gave up waiting for the firmware (dossier 3.9, inferred).
 */
final class Conditions {

  private static final String KERNEL_LOG = "kernel log";

  private Conditions() {}

  /**
   * Tells what a card is doing.
   *
   * @param inspected the card in a look
   * @param driver what the driver wrote of it
   */
  static Fact<CardCondition> of(InspectedCard inspected, Fact<DriverHistory> driver) {
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
      case ENDED -> compared(state(inspected), answers(inspected), driver);
    };
  }

  /** Returns the raw code that the dispatch state came with, if it is one. */
  static Fact<Long> haltCode(InspectedCard inspected) {
    return FactMerge.read(
        inspected.dispatch(),
        dispatch ->
            dispatch.errorCode() == 0 ? Optional.empty() : Optional.of(dispatch.errorCode()),
        dispatch -> "no code of a halt is shown");
  }

  /** Reads the message-dispatch state. */
  static Fact<CardCondition> state(InspectedCard inspected) {
    return FactMerge.read(
        inspected.dispatch(),
        dispatch -> DispatchState.of(dispatch.state()).flatMap(DispatchState::condition),
        dispatch ->
            DispatchState.of(dispatch.state())
                .map(state -> "the message-dispatch state " + state + " does not tell")
                .orElseGet(
                    () ->
                        String.format(
                            Locale.ROOT,
                            "the message-dispatch state 0x%x has no reading",
                            dispatch.state())));
  }

  /** Tells whether message dispatch says that the HSM is decommissioned. */
  static Fact<Boolean> erased(InspectedCard inspected) {
    return inspected
        .dispatch()
        .map(dispatch -> DispatchState.of(dispatch.state()).equals(Optional.of(S_HSM_ERASED)));
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
   * A slot that answers decides: the kernel log is history, and a dispatch state of normal
   * operation says nothing of it. Only "not present" can't be true at the same time; a tamper can.
   */
  private static Fact<CardCondition> compared(
      Fact<CardCondition> state, Fact<CardCondition> slot, Fact<DriverHistory> driver) {
    boolean answers = slot.seen().filter(CardCondition.ANSWERING::equals).isPresent();
    boolean tampered = state.seen().filter(CardCondition.TAMPER::equals).isPresent();
    if (tampered) {
      return state;
    }
    if (answers) {
      return state.seen().isPresent() ? FactMerge.of(state, slot) : slot;
    }
    Fact<CardCondition> byDriver = driver.then(known -> driven(known, slot));
    return byDriver.seen().isPresent() ? byDriver : silent(state, slot, byDriver);
  }

  /** What the driver's last state says of a card that does not answer. */
  private static Fact<CardCondition> driven(
      Fact.Known<DriverHistory> known, Fact<CardCondition> slot) {
    DriverHistory history = known.value();
    Optional<CardCondition> condition =
        history.state().flatMap(state -> driven(state, history, slot));
    return condition
        .<Fact<CardCondition>>map(
            each -> new Fact.Known<>(each, known.how() + ", " + slot.how(), known.at()))
        .orElseGet(
            () ->
                new Fact.Unknown<>(
                    history
                        .state()
                        .map(state -> "the driver's last state " + state + " does not tell")
                        .orElse("no line of the driver names this card's state"),
                    known.how(),
                    known.at()));
  }

  private static Optional<CardCondition> driven(
      DriverState state, DriverHistory history, Fact<CardCondition> slot) {
    return switch (state) {
      case BL_STARTED, BL_COMMANDS, BL_READY, BL_ERASING -> Optional.of(CardCondition.BOOT_LOADER);
      case BL1_FATAL, BL2_FATAL, HW_ERROR -> Optional.of(CardCondition.HARDWARE_FAULT);
      case TAMPER_RESET -> Optional.of(CardCondition.TAMPER);
      case NONE -> history.gaveUp() ? Optional.empty() : Optional.of(CardCondition.RESTARTING);
      case BOOTING, DMA_READY, CONFIGURE ->
          Optional.of(history.gaveUp() ? CardCondition.HALTED : CardCondition.RESTARTING);
      case READY ->
          history.failed().isEmpty() && isSilent(slot)
              ? Optional.of(CardCondition.HALTED)
              : Optional.empty();
    };
  }

  /** Either no slot can show the card, or its slot is there and the card refuses every call. */
  private static boolean isSilent(Fact<CardCondition> slot) {
    return slot.seen().isPresent()
        || Stream.of(ReturnCode.CKR_DEVICE_ERROR, ReturnCode.CKR_DEVICE_REMOVED)
            .anyMatch(code -> FactMerge.why(slot).contains(code.name()));
  }

  /** What is left to say of a card that neither answers nor has a driver's word. */
  private static Fact<CardCondition> silent(
      Fact<CardCondition> state, Fact<CardCondition> slot, Fact<CardCondition> byDriver) {
    if (state.seen().isPresent() || slot.seen().isPresent()) {
      return state.seen().isPresent() && slot.seen().isEmpty() ? state : slot;
    }
    return new Fact.Unknown<>(
        String.join("; ", FactMerge.why(slot), FactMerge.why(state), FactMerge.why(byDriver)),
        String.join(", ", slot.how(), state.how(), KERNEL_LOG),
        slot.at());
  }
}
