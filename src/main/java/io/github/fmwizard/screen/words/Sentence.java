// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes sentences of words. */
public final class Sentence {

  private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!]) (?=[A-Z])");

  private Sentence() {}

  /** Begins with a capital and ends with a full stop. */
  public static String of(String words) {
    return words.endsWith(".") ? begin(words) : begin(words) + ".";
  }

  /** Returns the first sentences of some paragraphs, as one paragraph. */
  public static String first(int count, List<String> paragraphs) {
    return paragraphs.stream()
        .flatMap(END_OF_SENTENCE::splitAsStream)
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  /** Begins with a capital. */
  public static String begin(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
