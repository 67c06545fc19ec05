// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a line: its words, with {@code {n}}, {@code {hex}}, {@code {device}} and {@code
 * {text}} for what the program fills in. Any run of blanks stands for another; a text may be empty.
 *
 * @param shape as a client profile writes it
 */
public record LinePattern(String shape) {

  private static final Pattern PLACE = Pattern.compile("\\{(n|hex|device|text)}");

  /** A text at the end may be missing with the blank before it. */
  private static final String OPEN_END = " {text}";

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /**
   * Tells whether a text is a shape.
   *
   * @param shape the text
   * @return false if it has a brace that is no place, two devices, or no word of its own
   */
  public static boolean isShape(String shape) {
    String words = PLACE.matcher(shape).replaceAll("");
    boolean oneDevice = shape.indexOf("{device}") == shape.lastIndexOf("{device}");
    return oneDevice && words.chars().noneMatch(c -> c == '{' || c == '}') && words.length() > 3;
  }

  /**
   * Tells whether a line has this shape.
   *
   * @param line the line, blanks around it allowed
   * @return true if all of it has
   */
  public boolean matches(String line) {
    return matcher(line).matches();
  }

  /**
   * Reads the device that a line of this shape names.
   *
   * @param line the line
   * @return the index; empty if the shape names none
   */
  public OptionalInt device(String line) {
    Matcher matcher = matcher(line);
    return shape.contains("{device}") && matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group("device")))
        : OptionalInt.empty();
  }

  private Matcher matcher(String line) {
    return compiled().matcher(BLANKS.matcher(line.strip()).replaceAll(" "));
  }

  private Pattern compiled() {
    StringBuilder expression = new StringBuilder();
    String all = BLANKS.matcher(shape.strip()).replaceAll(" ");
    boolean open = all.endsWith(OPEN_END);
    String words = open ? all.substring(0, all.length() - OPEN_END.length()) : all;
    Matcher places = PLACE.matcher(words);
    int from = 0;
    while (places.find()) {
      expression.append(quoted(words.substring(from, places.start())));
      expression.append(expression(places.group(1)));
      from = places.end();
    }
    expression.append(quoted(words.substring(from))).append(open ? "(?: .*)?" : "");
    return Pattern.compile(expression.toString());
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : Pattern.quote(words);
  }

  private static String expression(String place) {
    return switch (place) {
      case "n" -> "\\d+";
      case "hex" -> "(?:0x)?[0-9A-Fa-f]+";
      case "device" -> "(?<device>\\d{1,4})";
      default -> ".*";
    };
  }
}
