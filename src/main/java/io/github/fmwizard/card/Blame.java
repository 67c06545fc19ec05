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
}
