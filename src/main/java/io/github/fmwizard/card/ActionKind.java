// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static io.github.fmwizard.card.FactName.CARD_CONDITION;
import static io.github.fmwizard.card.FactName.CARD_HALT_CODE;
import static io.github.fmwizard.card.FactName.CARD_RESTART_PENDING;
import static io.github.fmwizard.card.FactName.CARD_SESSIONS;
import static io.github.fmwizard.card.FactName.FMS_LIST;
import static io.github.fmwizard.card.FactName.FMS_LIST_COMPLETE;
import static io.github.fmwizard.card.FactName.SMFS_STATE;
import static io.github.fmwizard.card.FactName.SO_ATTEMPTS_LEFT;

import java.util.Set;

/** The six actions with what a gate must know of each. */
public enum ActionKind implements Word {
  /** Loads an FM. */
  LOAD_FM(
      "load-fm", Strength.CONFIRM, Logins.ONE, FMS_LIST, CARD_RESTART_PENDING, SO_ATTEMPTS_LEFT),
  /** Deletes one FM. */
  DELETE_FM(
      "delete-fm", Strength.CONFIRM, Logins.ONE, FMS_LIST, CARD_RESTART_PENDING, SO_ATTEMPTS_LEFT),
  /** Erases all FMs. */
  ERASE_ALL_FMS(
      "erase-all-fms",
      Strength.TYPED_SERIAL,
      Logins.NOT_KNOWN,
      FMS_LIST,
      FMS_LIST_COMPLETE,
      CARD_RESTART_PENDING,
      SO_ATTEMPTS_LEFT),
  /** Erases the SMFS. */
  ERASE_SMFS(
      "erase-smfs",
      Strength.TYPED_SERIAL_WITNESS,
      Logins.NOT_KNOWN,
      SMFS_STATE,
      CARD_RESTART_PENDING,
      SO_ATTEMPTS_LEFT),
  /** Restarts the card. */
  RESTART_CARD(
      "restart-card",
      Strength.CONFIRM,
      Logins.NONE,
      CARD_CONDITION,
      CARD_HALT_CODE,
      CARD_RESTART_PENDING,
      CARD_SESSIONS,
      FMS_LIST,
      SMFS_STATE),
  /** Activates the SMFS. */
  ACTIVATE_SMFS("activate-smfs", Strength.CONFIRM, Logins.ONE, SMFS_STATE, SO_ATTEMPTS_LEFT);

  /** How many logins of the HSM SO an action takes. */
  public enum Logins {
    /** None. */
    NONE,
    /** One. */
    ONE,
    /** None or one; not known. Counts as one. */
    NOT_KNOWN
  }

  private final String word;
  private final Strength least;
  private final Logins logins;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<FactName> mayChange;

  ActionKind(String word, Strength least, Logins logins, FactName... mayChange) {
    this.word = word;
    this.least = least;
    this.logins = logins;
    this.mayChange = Set.of(mayChange);
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Returns the weakest gate that may cover it.
   *
   * @return the strength
   */
  public Strength least() {
    return least;
  }

  /**
   * Tells whether it may log in.
   *
   * @return true unless it certainly does not
   */
  public boolean mayLogIn() {
    return logins != Logins.NONE;
  }

  /**
   * Returns how many logins it takes.
   *
   * @return none, one, or not known
   */
  public Logins logins() {
    return logins;
  }

  /**
   * Returns the facts that it may change without voiding the rest of its plan.
   *
   * @return the facts
   */
  public Set<FactName> mayChange() {
    return mayChange;
  }

  /**
   * Tells whether it erases what cannot be brought back by loading one image.
   *
   * @return true for both erasures
   */
  public boolean erases() {
    return this == ERASE_ALL_FMS || this == ERASE_SMFS;
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
