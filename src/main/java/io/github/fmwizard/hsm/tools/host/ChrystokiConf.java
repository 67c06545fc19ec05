// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the client's configuration: sections {@code Name = { key = value; ... }}, as the stock file
 * is written. Comments begin with {@code #} at the beginning of a line or after a blank, a
 * semicolon or a brace. All that matters is ASCII, so other bytes are read in any encoding.
 */
final class ChrystokiConf {

  private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|(?<=[\\s;{}]))#.*$");
  private static final Pattern SECTION =
      Pattern.compile("([A-Za-z0-9_]+(?:[ \\t]+[A-Za-z0-9_]+)*)\\s*=\\s*\\{([^}]*)(\\}|\\z)");
  private static final Pattern ENTRY = Pattern.compile("([^;=]*)=([^;]*)(;|\\z)");

  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private final String text;

  private ChrystokiConf(String text) {
    this.text = text;
  }

  /**
   * Reads a file.
   *
   * @param bytes its content
   */
  static ChrystokiConf of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text;
    return new ChrystokiConf(COMMENT.matcher(marked).replaceAll(""));
  }

  /** Says what of the file can't be a configuration of this form; empty if all can. */
  Optional<String> objection() {
    if (text.indexOf('\0') >= 0) {
      return Optional.of("it is not a text in ASCII or an extension of it, such as UTF-8");
    }
    return SECTION
        .matcher(text)
        .results()
        .filter(section -> section.group(3).isEmpty())
        .findFirst()
        .map(section -> "the section " + section.group(1) + " has no closing brace");
  }

  /** Returns the values of an entry, each once, in the order of the file. */
  List<String> values(String section, String key) {
    return SECTION
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(section))
        .flatMap(found -> ENTRY.matcher(found.group(2)).results())
        .filter(entry -> entry.group(1).strip().equals(key))
        .map(entry -> entry.group(2).strip())
        .distinct()
        .toList();
  }

  /** Returns the values of an entry in whatever section, each once, in the order of the file. */
  List<String> valuesAnywhere(String key) {
    return SECTION
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .flatMap(section -> values(section, key).stream())
        .distinct()
        .toList();
  }
}
