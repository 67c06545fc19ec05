// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A constant that has a word in flow files and journals. */
public interface Word {

  /**
   * Returns the word.
   *
   * @return lower case with hyphens
   */
  String word();

  /**
   * Finds the constant with a word.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @param word the word
   * @return the constant, or empty
   */
  static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.word().equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /**
   * Lists the words of an enum.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @return the words in order
   */
  static <E extends Enum<E> & Word> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
  }
}
