// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Locale;
import java.util.Optional;

/**
 * States of an HSM as Luna's libethsm shows them by MD_GetHsmState (values and names of LC-7.4,
 * dossier 4.6). Luna has no state for a halt, a restart or the boot loader: the driver tells those.
 * ProtectToolkit's states have other numbers and are never taken for Luna's.
 */
public enum DispatchState {
  /** Decommissioned. */
  S_HSM_ERASED(1, Optional.empty()),
  /** Not present. That is no restart in progress; the driver's lines tell more. */
  S_HSM_DISCONNECTED(2, Optional.of(CardCondition.UNREACHABLE)),
  /** Tampered. */
  S_TAMPER_RESPOND(3, Optional.of(CardCondition.TAMPER)),
  /** Runs. That says nothing of FMs, and never that the card answers. */
  S_NORMAL_OPERATION(0x8000, Optional.empty());

  private final long value;
  private final Optional<CardCondition> condition;

  DispatchState(long value, Optional<CardCondition> condition) {
    this.value = value;
    this.condition = condition;
  }

  /**
   * Finds the state with a value.
   *
   * @param value 32 bits
   * @return the state, or empty if Luna has no state of that value
   */
  public static Optional<DispatchState> of(long value) {
    for (DispatchState state : values()) {
      if (state.value == value) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the value.
   *
   * @return 32 bits, unsigned
   */
  public long value() {
    return value;
  }

  /**
   * Returns what a card in this state is doing.
   *
   * @return the condition, or empty if the state does not tell
   */
  public Optional<CardCondition> condition() {
    return condition;
  }

  /** Returns name and value, for example {@code S_TAMPER_RESPOND (0x3)}. */
  @Override
  public String toString() {
    return name() + String.format(Locale.ROOT, " (0x%x)", value);
  }
}
