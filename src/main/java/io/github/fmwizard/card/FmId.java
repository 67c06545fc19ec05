// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Locale;
import java.util.Optional;

/**
 * The number of a Functionality Module. Loading an FM with the same number replaces the loaded one
 * (LOAD-7).
 *
 * @param value 0 to 0xffff
 */
public record FmId(int value) implements Comparable<FmId> {

  private static final int MAX = 0xffff;
  private static final int MOST_DIGITS = 4;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the value is outside 0 to 0xffff
   */
  public FmId {
    if (value < 0 || value > MAX) {
      throw new IllegalArgumentException("An FM ID has four hexadecimal digits, not " + value);
    }
  }

  /**
   * Reads an FM ID as the vendor's tools print it.
   *
   * @param text one to four hexadecimal digits, with or without {@code 0x}
   * @return the ID, or empty if the text has another form
   */
  public static Optional<FmId> parse(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    if (digits.startsWith("0x")) {
      digits = digits.substring(2);
    }
    if (!Digits.HEXADECIMAL.spell(digits, 1, MOST_DIGITS)) {
      return Optional.empty();
    }
    return Optional.of(new FmId(Integer.parseInt(digits, 16)));
  }

  @Override
  public int compareTo(FmId other) {
    return Integer.compare(value, other.value);
  }

  /**
   * Returns four lower-case hexadecimal digits without a prefix, as the status report prints it.
   */
  @Override
  public String toString() {
    return Integer.toHexString(MAX + 1 + value).substring(1);
  }
}
