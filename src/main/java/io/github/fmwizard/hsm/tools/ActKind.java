// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import io.github.fmwizard.card.Action;
import java.util.Locale;

/** The six acts, as client profiles and act records name them. */
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

  /**
   * Returns the word for it.
   *
   * @return for example {@code load-fm}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Tells whether it changes which FMs there are, so that a restart may be wanted.
   *
   * @return true for a load, a delete and both erasures
   */
  public boolean changesFms() {
    return switch (this) {
      case LOAD_FM, DELETE_FM, ERASE_ALL_FMS, ERASE_SMFS -> true;
      case RESTART_CARD, ACTIVATE_SMFS -> false;
    };
  }
}
