// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

/** Makes sentences of words. */
public final class Sentence {

  private Sentence() {}

  /** Begins with a capital and ends with a full stop. */
  public static String of(String words) {
    return words.endsWith(".") ? begin(words) : begin(words) + ".";
  }

  /** Begins with a capital. */
  public static String begin(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
