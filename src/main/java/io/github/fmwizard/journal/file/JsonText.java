// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Fields;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes fields as JSON in the one form that a journal knows: no white space, order kept.
 *
 * <p>Written here and not by a library so that the form is ours to keep: what could mislead a
 * terminal or a reader (control characters, line and paragraph separators, marks that turn the
 * direction of text, halves of surrogate pairs) is escaped, all else stands as it is.
 */
final class JsonText {

  private static final String SHORT = "\"\\\b\t\n\f\r";
  private static final String SHORT_LETTERS = "\"\\btnfr";

  private JsonText() {}

  static void write(StringBuilder out, Fields fields) {
    char separator = '{';
    for (Map.Entry<String, Object> member : fields.asMap().entrySet()) {
      out.append(separator);
      write(out, member.getKey());
      out.append(':');
      writeValue(out, member.getValue());
      separator = ',';
    }
    out.append(fields.names().isEmpty() ? "{}" : "}");
  }

  static void write(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int shortForm = SHORT.indexOf(character);
      if (shortForm >= 0) {
        out.append('\\').append(SHORT_LETTERS.charAt(shortForm));
      } else if (Character.isSurrogate(character)) {
        i += writeSurrogate(out, text, i);
      } else if (isMisleading(character)) {
        writeEscaped(out, character);
      } else {
        out.append(character);
      }
    }
    out.append('"');
  }

  private static void writeValue(StringBuilder out, Object value) {
    switch (value) {
      case String text -> write(out, text);
      case Fields fields -> write(out, fields);
      case List<?> list -> writeList(out, list);
      case Long number -> out.append(number);
      case Boolean flag -> out.append(flag);
      default -> throw new IllegalStateException("Fields hold a " + value.getClass());
    }
  }

  private static void writeList(StringBuilder out, List<?> list) {
    out.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      writeValue(out, items.next());
      out.append(items.hasNext() ? "," : "");
    }
    out.append(']');
  }

  /**
   * Writes a pair as it is or a half escaped; returns how many characters more than one it took.
   */
  private static int writeSurrogate(StringBuilder out, String text, int at) {
    int codePoint = text.codePointAt(at);
    if (Character.charCount(codePoint) == 2) {
      out.appendCodePoint(codePoint);
      return 1;
    }
    writeEscaped(out, text.charAt(at));
    return 0;
  }

  private static boolean isMisleading(char character) {
    return character < ' '
        || (character >= 0x7f && character <= 0x9f)
        || character == 0x061c
        || (character >= 0x200e && character <= 0x200f)
        || (character >= 0x2028 && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0xfeff;
  }

  private static void writeEscaped(StringBuilder out, char character) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit((character >> shift) & 0xf, 16));
    }
  }
}
