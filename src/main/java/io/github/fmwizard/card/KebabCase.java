// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How constants are written as words: {@code HALTS_AT_START} is {@code halts-at-start}. */
public final class KebabCase {

  private KebabCase() {}

  /**
   * Writes a constant.
   *
   * @param constant the constant
   * @return its name in lower case with hyphens
   */
  public static String of(Enum<?> constant) {
    return of(constant.name());
  }

  /**
   * Writes a constant by its name.
   *
   * @param name the name
   * @return the name in lower case with hyphens
   */
  public static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds the constant with a word.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @param word the word
   * @return the constant, or empty
   */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst();
  }

  /**
   * Lists the words of an enum.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @return the words in order
   */
  public static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(KebabCase::of).toList();
  }
}
