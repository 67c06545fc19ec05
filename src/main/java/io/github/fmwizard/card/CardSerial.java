// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Optional;

/**
 * The serial number of a card, the identity that officers confirm against.
 *
 * @param value the serial as the card prints it: 4 to 16 digits
 */
public record CardSerial(String value) implements Comparable<CardSerial> {

  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_DIGITS = 16;
  private static final int TAIL = 4;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not 4 to 16 digits
   */
  public CardSerial {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "A serial number has 4 to 16 digits, not \"" + value + "\".");
    }
  }

  /**
   * Tells whether a text has the form of a serial number.
   *
   * @param text any text
   * @return true for 4 to 16 ASCII digits
   */
  public static boolean isWellFormed(String text) {
    return Digits.DECIMAL.spell(text, FEWEST_DIGITS, MOST_DIGITS);
  }

  /**
   * Reads a serial number.
   *
   * @param text any text
   * @return the serial, or empty if the text has another form
   */
  public static Optional<CardSerial> parse(String text) {
    return isWellFormed(text) ? Optional.of(new CardSerial(text)) : Optional.empty();
  }

  /**
   * Returns the serial with its last four digits masked, for every screen but the choice of a card.
   *
   * @return for example {@code 52****} for {@code 521234}
   */
  public String masked() {
    return value.substring(0, value.length() - TAIL) + "*".repeat(TAIL);
  }

  /**
   * Returns the last four digits, which an erasing gate asks for.
   *
   * @return four digits
   */
  public String tail() {
    return value.substring(value.length() - TAIL);
  }

  @Override
  public int compareTo(CardSerial other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
