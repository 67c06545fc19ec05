// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Optional;

/**
 * A firmware version.
 *
 * @param major the first number
 * @param minor the second number
 * @param subminor the third number
 */
public record FirmwareVersion(int major, int minor, int subminor)
    implements Comparable<FirmwareVersion> {

  private static final int NUMBERS = 3;
  private static final int MOST_DIGITS = 4;

  /**
   * Reads three numbers with dots.
   *
   * @param text for example {@code 7.7.1}
   * @return the version, or empty if the text has another form
   */
  public static Optional<FirmwareVersion> parse(String text) {
    String[] numbers = text.split("\\.", -1);
    if (numbers.length != NUMBERS) {
      return Optional.empty();
    }
    for (String number : numbers) {
      if (!Digits.DECIMAL.spell(number, 1, MOST_DIGITS)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new FirmwareVersion(
            Integer.parseInt(numbers[0]),
            Integer.parseInt(numbers[1]),
            Integer.parseInt(numbers[2])));
  }

  @Override
  public int compareTo(FirmwareVersion other) {
    int byMajor = Integer.compare(major, other.major);
    int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
    return byMinor != 0 ? byMinor : Integer.compare(subminor, other.subminor);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + subminor;
  }
}
