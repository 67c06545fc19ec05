// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.card.Action;

/** The six actions without their arguments, as fault scripts and settings name them. */
public enum ActKind {
  /** Loads an FM. */
  LOAD_FM,
  /** Deletes one FM. */
  DELETE_FM,
  /** Erases all FMs. */
  ERASE_ALL_FMS,
  /** Erases the SMFS. */
  ERASE_SMFS,
  /** Restarts the card. */
  RESTART_CARD,
  /** Activates the SMFS. */
  ACTIVATE_SMFS;

  /**
   * Returns the kind of an action.
   *
   * @param action the action
   * @return its kind
   */
  public static ActKind of(Action action) {
    return action.fold(
        new Action.Cases<>(
            load -> LOAD_FM,
            delete -> DELETE_FM,
            eraseFms -> ERASE_ALL_FMS,
            eraseSmfs -> ERASE_SMFS,
            restart -> RESTART_CARD,
            activate -> ACTIVATE_SMFS));
  }

  /** Whether {@code ctfm} does it, through the admin slot; the others take the device node. */
  boolean throughSlot() {
    return this == LOAD_FM || this == DELETE_FM || this == ACTIVATE_SMFS;
  }

  /** Whether {@code fmrecover} does it (SEED). */
  boolean byFmrecover() {
    return this == ERASE_ALL_FMS || this == ERASE_SMFS;
  }
}
