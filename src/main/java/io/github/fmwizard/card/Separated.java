// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.List;
import java.util.stream.Collectors;

/** Puts texts into one, differently for different lists, whatever the texts hold. */
final class Separated {

  static final char UNIT = '\u001f';
  static final char RECORD = '\u001e';

  private static final char ESCAPE = '\u001b';

  private Separated() {}

  /** Joins texts; a separator inside one is escaped, and so is the escape. */
  static String by(char separator, List<String> texts) {
    if (texts.equals(List.of(""))) {
      return String.valueOf(ESCAPE);
    }
    return texts.stream()
        .map(text -> escape(text, separator))
        .collect(Collectors.joining(String.valueOf(separator)));
  }

  private static String escape(String text, char separator) {
    return text.replace(String.valueOf(ESCAPE), "" + ESCAPE + ESCAPE)
        .replace(String.valueOf(separator), "" + ESCAPE + separator);
  }
}
