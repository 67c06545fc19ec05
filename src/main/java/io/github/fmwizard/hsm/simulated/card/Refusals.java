// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import java.util.Optional;

/**
 * Why a card or its client refuses an act before anybody is asked for a credential. Pure. The codes
 * are the client's (H-CK); which one a real card gives in which case is inferred at best.
 */
public final class Refusals {

  private Refusals() {}

  public static Optional<ReturnCode> of(ActionKind kind, SimulatedCard card, HostFacts host) {
    Optional<ReturnCode> code =
        Refusals.throughSlot(kind)
            ? throughSlot(card, host)
            : Refusals.byFmrecover(kind) ? throughNode(card) : restart(card);
    return code.or(() -> pending(kind, card));
  }

  private static Optional<ReturnCode> throughSlot(SimulatedCard card, HostFacts host) {
    if (!card.answers()) {
      return Optional.of(silent(card));
    }
    if (blocked(card).isPresent()) {
      return blocked(card);
    }
    if (card.flags().zeroized()) {
      return Optional.of(ReturnCode.CKR_OPERATION_NOT_ALLOWED);
    }
    if (!host.loginAllowed()) {
      return Optional.of(ReturnCode.CKR_FM_CFG_ALLOWEDFLAG_DISABLED);
    }
    return card.policies().functionalityModules()
        ? Optional.empty()
        : Optional.of(ReturnCode.CKR_FM_DISABLED);
  }

  /** A card that still shows its slot gives a device error, one that does not is not there. */
  private static ReturnCode silent(SimulatedCard card) {
    return card.shows(InventedSettings.InspectedPart.IDENTITY)
        ? ReturnCode.CKR_DEVICE_ERROR
        : ReturnCode.CKR_TOKEN_NOT_PRESENT;
  }

  private static Optional<ReturnCode> throughNode(SimulatedCard card) {
    return switch (card.running()) {
      case Running.Answering answering -> blocked(card);
      case Running.Halted halted ->
          card.settings().recovery().worksWhenHalted()
              ? blocked(card)
              : Optional.of(ReturnCode.CKR_DEVICE_ERROR);
      case Running.NotStarted notStarted -> Optional.of(ReturnCode.CKR_DEVICE_REMOVED);
      case Running.Restarting restarting -> Optional.of(ReturnCode.CKR_DEVICE_REMOVED);
      case Running.Stuck stuck -> Optional.of(ReturnCode.CKR_DEVICE_REMOVED);
    };
  }

  /** A tamper must be cleared before a restart if policy 48 is on (TAMPER). */
  private static Optional<ReturnCode> restart(SimulatedCard card) {
    if (card.running() instanceof Running.Stuck) {
      return Optional.of(ReturnCode.CKR_DEVICE_TIMEOUT);
    }
    return card.flags().tampered() && card.policies().tamperMustBeCleared()
        ? Optional.of(ReturnCode.CKR_HSM_TAMPERED)
        : Optional.empty();
  }

  private static Optional<ReturnCode> blocked(SimulatedCard card) {
    if (card.flags().tampered()) {
      return Optional.of(ReturnCode.CKR_HSM_TAMPERED);
    }
    return card.flags().transportMode()
        ? Optional.of(ReturnCode.CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT)
        : Optional.empty();
  }

  private static Optional<ReturnCode> pending(ActionKind kind, SimulatedCard card) {
    boolean refused =
        card.flags().restartPending()
            && card.settings().restart().refusedWhilePending().contains(kind);
    return refused ? Optional.of(ReturnCode.CKR_HSM_RESTART_REQUIRED) : Optional.empty();
  }

  /** Returns the program, with its verb if it has one, as failures name it. */
  public static String call(ActionKind kind) {
    return switch (kind) {
      case LOAD_FM -> "ctfm i";
      case DELETE_FM -> "ctfm d";
      case ACTIVATE_SMFS -> "ctfm a";
      case ERASE_ALL_FMS, ERASE_SMFS -> "fmrecover";
      case RESTART_CARD -> "lunareset";
    };
  }

  /** Returns a failure without a code, which something outside the card caused. */
  public static Outcome.Failure mendable(ActionKind kind, String reading) {
    return new Outcome.Failure(call(kind), "no code known", reading, Blame.MENDABLE);
  }

  /** Whether {@code ctfm} does it, through the admin slot; the others take the device node. */
  public static boolean throughSlot(ActionKind kind) {
    return kind == ActionKind.LOAD_FM
        || kind == ActionKind.DELETE_FM
        || kind == ActionKind.ACTIVATE_SMFS;
  }

  /** Whether {@code fmrecover} does it (SEED). */
  public static boolean byFmrecover(ActionKind kind) {
    return kind == ActionKind.ERASE_ALL_FMS || kind == ActionKind.ERASE_SMFS;
  }
}
