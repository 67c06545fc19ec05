// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Optional;

/**
 * The driver's file for one K7 card, which {@code fmrecover} and {@code lunareset} take.
 *
 * <p>The name {@code k7pf0} is documented in kernel messages (TAMPER); the pattern for further
 * cards is inferred.
 *
 * @param path for example {@code /dev/k7pf0}
 */
public record DeviceNode(String path) implements Comparable<DeviceNode> {

  private static final String BEGIN = "/dev/k7pf";
  private static final int MOST_DIGITS = 3;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the path is not {@code /dev/k7pf} and a number
   */
  public DeviceNode {
    if (!isWellFormed(path)) {
      throw new IllegalArgumentException(
          "A device node looks like /dev/k7pf0, not \"" + path + "\".");
    }
  }

  /**
   * Tells whether a text has the form of a K7 device node.
   *
   * @param text any text
   * @return true for {@code /dev/k7pf} and one to three digits
   */
  public static boolean isWellFormed(String text) {
    return text.startsWith(BEGIN)
        && Digits.DECIMAL.spell(text.substring(BEGIN.length()), 1, MOST_DIGITS);
  }

  /**
   * Reads a device node.
   *
   * @param text any text
   * @return the node, or empty if the text has another form
   */
  public static Optional<DeviceNode> parse(String text) {
    return isWellFormed(text) ? Optional.of(new DeviceNode(text)) : Optional.empty();
  }

  @Override
  public int compareTo(DeviceNode other) {
    int byLength = Integer.compare(path.length(), other.path.length());
    return byLength != 0 ? byLength : path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
