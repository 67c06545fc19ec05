// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.Digits;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a menu shows of a scenario. It is taken from the head of the file without a look at the
 * rest, so that a menu of many scenarios comes up at once; whoever chooses one has it read in full.
 *
 * <p>The head is the lines with one key and its text or number each, as people write these files.
 * They are looked at as lines: the first use of a JSON parser takes longer than this does for all
 * the files of a menu, and twice as long on Java 25. A head that is written otherwise is left to
 * the reader of scenarios.
 *
 * @param order where it stands among all scenarios, the easiest first
 * @param name the name of its file, without the ending
 * @param aim what is to be learnt, one line
 */
public record ScenarioTitle(int order, String name, String aim)
    implements Comparable<ScenarioTitle> {

  private static final int MOST_DIGITS = 4;

  /**
   * Reads a title.
   *
   * @param file the scenario's file
   * @param name its name
   * @return the title, or empty if the file does not begin with one
   * @throws IOException if the file can't be read
   */
  static Optional<ScenarioTitle> read(Path file, String name) throws IOException {
    try {
      return of(Files.readString(file), name);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** By order, then by name; no functions, which would delay the first frame. */
  @Override
  public int compareTo(ScenarioTitle other) {
    int byOrder = Integer.compare(order, other.order);
    return byOrder != 0 ? byOrder : name.compareTo(other.name);
  }

  private static Optional<ScenarioTitle> of(String text, String name) {
    String order = "";
    String aim = "";
    int begin = text.startsWith("{\n") ? 2 : text.length();
    while (begin < text.length() && (order.isEmpty() || aim.isEmpty())) {
      int end = text.indexOf(",\n", begin);
      String line = end < 0 ? "" : text.substring(begin, end).strip();
      if (line.startsWith("\"order\": ")) {
        order = number(line.substring("\"order\": ".length()));
      } else if (line.startsWith("\"aim\": ")) {
        aim = plainText(line.substring("\"aim\": ".length()));
      } else if (line.indexOf('[') >= 0 || line.indexOf('{') >= 0) {
        // A list or an object, and with it the end of the head.
        end = -1;
      }
      begin = end < 0 ? text.length() : end + 2;
    }
    return order.isEmpty() || aim.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScenarioTitle(Integer.parseInt(order), name, aim));
  }

  /** Returns the number if it is a small whole one, else nothing. */
  private static String number(String value) {
    boolean small = Digits.DECIMAL.spell(value, 1, MOST_DIGITS);
    return small && (value.length() == 1 || value.charAt(0) != '0') ? value : "";
  }

  /** Returns what stands between the quotes if it stands for itself, else nothing. */
  private static String plainText(String value) {
    int last = value.length() - 1;
    if (last < 2 || value.charAt(0) != '"' || value.charAt(last) != '"') {
      return "";
    }
    for (int i = 1; i < last; i++) {
      char sign = value.charAt(i);
      if (sign == '"' || sign == '\\' || sign < ' ') {
        return "";
      }
    }
    return value.substring(1, last);
  }
}
