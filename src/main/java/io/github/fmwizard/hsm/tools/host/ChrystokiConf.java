// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the client's configuration: sections {@code Name = { key = value; ... }}, as the stock file
 * is written.
 */
final class ChrystokiConf {

  private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_]+)\\s*=\\s*([^;]*);");

  private ChrystokiConf() {}

  /** Returns the last value of an entry, as a client that reads to the end would see it. */
  static Optional<String> value(String text, String section, String key) {
    Matcher start =
        Pattern.compile("(?m)^\\s*" + Pattern.quote(section) + "\\s*=\\s*\\{").matcher(text);
    Optional<String> value = Optional.empty();
    while (start.find()) {
      int end = text.indexOf('}', start.end());
      Matcher entries = ENTRY.matcher(text.substring(start.end(), end < 0 ? text.length() : end));
      while (entries.find()) {
        if (entries.group(1).equals(key)) {
          value = Optional.of(entries.group(2).strip());
        }
      }
    }
    return value;
  }
}
