// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The client's configuration: sections {@code Name = { key = value; ... }}, as public copies of the
 * file are written. Comments begin with {@code #} at the beginning of a line or after a blank, a
 * semicolon or a brace. All that matters is ASCII, so other bytes are read in any encoding.
 *
 * <p>How the client itself reads a file that breaks this form was not found. So what breaks it is a
 * problem with its line, and nothing is concluded from the part that has one.
 */
final class ChrystokiConf {

  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final Pattern COMMENT =
      Pattern.compile("(?:^|(?<=[\\s;{}]))#[^\\r\\n]*", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("[!-~]+(?:[ \\t]+[!-~]+)*");
  private static final String END = "\0";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ChrystokiConf() {}

  /**
   * An entry of a section.
   *
   * @param section the section's name
   * @param key its name
   * @param value what is between the sign and the semicolon
   * @param line where it begins
   */
  record Entry(String section, String key, String value, int line) {

    boolean is(String otherSection, String otherKey) {
      return section.equals(otherSection) && key.equals(otherKey);
    }

    boolean looksLike(String otherKey) {
      return key.equalsIgnoreCase(otherKey);
    }
  }

  /**
   * Something that can't be read.
   *
   * @param section the section that it is in; empty if it makes the whole file doubtful
   * @param line where it is
   * @param why what is wrong
   */
  private record Problem(String section, int line, String why) {

    String words() {
      return "line " + line + ": " + why;
    }
  }

  /**
   * Reads a file.
   *
   * @param bytes its content
   */
  static ChrystokiConf of(byte[] bytes) {
    ChrystokiConf conf = new ChrystokiConf();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0) {
      conf.problems.add(
          new Problem("", 1, "it is not a text in ASCII or an extension of it, such as UTF-8"));
      return conf;
    }
    String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text;
    conf.new Reading(COMMENT.matcher(marked).replaceAll("")).file();
    return conf;
  }

  /** Says what makes the whole file doubtful; empty if nothing does. */
  Optional<String> objection() {
    return objectionTo("");
  }

  /** Says what makes a section doubtful; empty if nothing does. */
  Optional<String> objectionTo(String section) {
    return problems.stream()
        .filter(problem -> problem.section().isEmpty() || problem.section().equals(section))
        .map(Problem::words)
        .findFirst();
  }

  /** Returns all that can't be read, in the order of the file. */
  List<String> problems() {
    return problems.stream().map(Problem::words).toList();
  }

  /** Returns all entries, in the order of the file. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Returns the values of an entry, each once, in the order of the file. */
  List<String> values(String section, String key) {
    return entries.stream()
        .filter(entry -> entry.is(section, key))
        .map(Entry::value)
        .distinct()
        .toList();
  }

  /** Returns entries that could be meant for one: another spelling of the key. */
  List<Entry> lookAlikes(String section, String key) {
    return entries.stream()
        .filter(entry -> entry.section().equals(section) && entry.looksLike(key))
        .filter(entry -> !entry.is(section, key))
        .toList();
  }

  /** A reading of the text, from its beginning to its end. */
  private final class Reading {

    private final String text;
    private int at;
    private int line = 1;
    private int begun = 1;

    Reading(String text) {
      this.text = text.replace("\r\n", "\n").replace('\r', '\n') + END;
    }

    void file() {
      while (true) {
        String name = until("={};" + END);
        switch (take()) {
          case '=' -> header(name);
          case '{' -> section(named(name));
          case '}' -> doubtful(begun, "a closing brace belongs to no section");
          case ';' -> doubtful(begun, quoted(name) + " belongs to no section");
          default -> {
            if (!name.isEmpty()) {
              doubtful(begun, quoted(name) + " belongs to no section");
            }
            return;
          }
        }
      }
    }

    private void header(String name) {
      int named = begun;
      String between = until("{};=" + END);
      if (between.isEmpty() && peek() == '{') {
        at++;
        section(named(name));
        return;
      }
      doubtful(named, quoted(name) + " belongs to no section");
      if (peek() == ';') {
        at++;
      }
    }

    private String named(String name) {
      if (!NAME.matcher(name).matches()) {
        doubtful(begun, quoted(name) + " is no name of a section");
      }
      return name;
    }

    /** Reads entries up to the closing brace. */
    private void section(String section) {
      int opened = line;
      while (true) {
        String key = until("={};" + END);
        switch (take()) {
          case '=' -> {
            if (value(section, key)) {
              return;
            }
          }
          case ';' -> {
            if (!key.isEmpty()) {
              problem(section, begun, quoted(key) + " has no sign = and no value");
            }
          }
          case '}' -> {
            if (!key.isEmpty()) {
              problem(section, begun, quoted(key) + " has no sign = and no value");
            }
            return;
          }
          case '{' -> doubtful(begun, "a brace opens inside the section " + section);
          default -> {
            doubtful(opened, "the section " + section + " has no closing brace");
            return;
          }
        }
      }
    }

    /** Reads a value; true if the section ends with it. */
    private boolean value(String section, String key) {
      int named = begun;
      String value = until(";{}" + END);
      boolean oneLine = line == named;
      return switch (take()) {
        case ';' -> {
          if (oneLine && NAME.matcher(key).matches()) {
            entries.add(new Entry(section, key, value, named));
          } else {
            problem(section, named, quoted(key) + " has no semicolon, or no name in ASCII");
          }
          yield false;
        }
        case '}' -> {
          entries.add(new Entry(section, key, value, named));
          problem(section, named, quoted(key) + " has no semicolon");
          yield true;
        }
        case '{' -> {
          doubtful(
              named, "the section " + section + " has no closing brace before a section in it");
          section(key);
          yield true;
        }
        default -> {
          doubtful(named, "the section " + section + " has no closing brace");
          at = text.length() - 1;
          yield true;
        }
      };
    }

    private void problem(String section, int begun, String why) {
      problems.add(new Problem(section, begun, why));
    }

    private void doubtful(int begun, String why) {
      problems.add(new Problem("", begun, why));
    }

    private String quoted(String part) {
      return '"' + part.replaceAll("\\s+", " ") + '"';
    }

    /**
     * Reads up to one of some characters, without the blanks around it; {@code begun} is its line.
     */
    private String until(String ends) {
      while (Character.isWhitespace(text.charAt(at))) {
        step();
      }
      begun = line;
      int start = at;
      while (ends.indexOf(text.charAt(at)) < 0) {
        step();
      }
      return text.substring(start, at).strip();
    }

    private void step() {
      line += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }

    private char peek() {
      return text.charAt(at);
    }

    /** Takes one character; the last one stays. */
    private char take() {
      char taken = text.charAt(at);
      at += taken == END.charAt(0) ? 0 : 1;
      return taken;
    }
  }
}
