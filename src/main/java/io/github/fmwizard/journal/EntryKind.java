// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an entry tells. */
public enum EntryKind {
  /** The run began: versions, mode, digests of flow, policy and profile, people, host, card. */
  OPENED,
  /** The engine was given an event. */
  EVENT,
  /** An act on the card is about to start. */
  INTENT,
  /** What came of an act. */
  OUTCOME,
  /** What an inspection brought. */
  REPORT,
  /** The digests that stood before a gate or after a verify. */
  CHECKPOINT,
  /** Another process took the run up again. */
  RESUMED,
  /** The run ended; nothing follows. */
  CLOSED;

  private static final Map<String, EntryKind> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(EntryKind::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);

  /**
   * Return the word that entries carry.
   *
   * @return lower-case letters only
   */
  public String word() {
    return word;
  }

  /**
   * Find a kind by its word.
   *
   * @param word any text
   * @return the kind, or empty if there is none of that word
   */
  public static Optional<EntryKind> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
