// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.Locale;
import java.util.Set;

/** Typed names of people: when two are the same, and what is no name at all. */
public final class PersonName {

  private static final int LEAST_LETTERS = 2;

  /** What stands on the screens that ask for a name, and is typed by reflex. */
  private static final Set<String> SCREEN_WORDS =
      Set.of(
          "witness",
          "a witness",
          "the witness",
          "name",
          "a name",
          "your name",
          "my name",
          "operator",
          "the operator",
          "decider",
          "officer",
          "security officer",
          "hsm so",
          "second person",
          "another name",
          "somebody",
          "someone",
          "nobody",
          "none",
          "no one",
          "unknown",
          "me",
          "myself",
          "same",
          "the same",
          "yes",
          "no",
          "ok",
          "okay",
          "go",
          "go on",
          "next",
          "enter",
          "esc",
          "escape",
          "leave",
          "stop",
          "quit",
          "exit",
          "cancel",
          "help",
          "keep",
          "erase",
          "begin",
          "serial",
          "reason",
          "word",
          "test",
          "xx",
          "xxx",
          "root");

  private PersonName() {}

  /**
   * Tells whether two names are the same but for case and blanks.
   *
   * @param one a name
   * @param other another
   * @return true if they stand for one person
   */
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /**
   * Tells whether a text can be the name of a person.
   *
   * @param text what was typed
   * @return false for a word of the screen, and for less than two letters
   */
  public static boolean isOne(String text) {
    String plain = plain(text);
    return plain.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS
        && !SCREEN_WORDS.contains(plain);
  }

  private static String plain(String name) {
    return name.strip().replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
  }
}
