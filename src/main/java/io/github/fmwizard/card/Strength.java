// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** How a gate must be confirmed, weakest first. */
public enum Strength implements Word {
  /** An explicit y and Enter. */
  CONFIRM("confirm"),
  /** The masked part of the serial, typed, and a list of what is lost. */
  TYPED_SERIAL("typed-serial"),
  /** The same, a fact from the screen, a witness, a pause and a word. */
  TYPED_SERIAL_WITNESS("typed-serial-witness");

  private final String word;

  Strength(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Returns the stronger of two.
   *
   * @param one one
   * @param other the other
   * @return the stronger
   */
  public static Strength stronger(Strength one, Strength other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
