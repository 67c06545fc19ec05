// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** Whom a failed act speaks against. Only the card opens the next rung. */
public enum Blame implements Word {
  /** The card. */
  CARD("card"),
  /** Something that can be mended on this rung. */
  MENDABLE("mendable"),
  /** The login. */
  LOGIN("login"),
  /** Not known. */
  UNKNOWN("unknown");

  private final String word;

  Blame(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Weighs a code by when it came. A code that came before a login had succeeded, of a card that
   * answers afterwards, may be the PED's, the link's or the host's (dossier 12.4: inferred). An
   * erase need not log in.
   *
   * @param action what was done
   * @param login whether a login was spent
   * @param answers whether the card was seen answering right after it
   * @return the blame that stays
   */
  public Blame after(ActionKind action, LoginUse login, Truth answers) {
    boolean logsIn = action.mayLogIn() && !action.erases();
    boolean early = logsIn && login != LoginUse.SUCCEEDED && answers != Truth.NO;
    return this == CARD && early ? UNKNOWN : this;
  }
}
