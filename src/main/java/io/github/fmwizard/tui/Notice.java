// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import java.util.Optional;

/** A word about the key just pressed, shown for a moment. */
final class Notice {

  private static final long MOMENT = 5_000_000_000L;

  private String word = "";
  private long since;

  void say(String next, long now) {
    word = next;
    since = now;
  }

  void forget() {
    word = "";
  }

  /** Forgets the word when its moment has passed; returns whether it did. */
  boolean expire(long now) {
    boolean over = !word.isEmpty() && now - since >= MOMENT;
    if (over) {
      word = "";
    }
    return over;
  }

  Optional<String> word() {
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }
}
