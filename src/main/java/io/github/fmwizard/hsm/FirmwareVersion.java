// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A firmware version.
 *
 * @param major the first number
 * @param minor the second number
 * @param subminor the third number
 */
public record FirmwareVersion(int major, int minor, int subminor)
    implements Comparable<FirmwareVersion> {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})");

  /**
   * Reads three numbers with dots.
   *
   * @param text for example {@code 7.7.1}
   * @return the version, or empty if the text has another form
   */
  public static Optional<FirmwareVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new FirmwareVersion(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3))));
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
