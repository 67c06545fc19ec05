// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.instructor;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that an instructor lets happen in a training that runs.
 *
 * @param kind what
 * @param text what the trainee reads; empty for the usual words
 */
public record Injection(Kind kind, String text) {

  /** The most characters of a text. */
  public static final int MOST_TEXT = 300;

  /** What can happen. */
  public enum Kind {
    /** The next restart does not come back; the trainee is told nothing. */
    NO_RETURN("no-return", ""),
    /** The telephone rings. */
    PHONE(
        "phone",
        "The telephone rings. The payment team asks: \"How long will this take? Can't you just"
            + " erase everything and be done?\""),
    /** A second officer comes in, who has tried a login meanwhile. */
    SECOND_OFFICER(
        "second-officer",
        "A second officer comes in: \"I tried to log in to the card from the other terminal. I"
            + " think that I mistyped the password.\"");

    private final String word;
    private final String usual;

    Kind(String word, String usual) {
      this.word = word;
      this.usual = usual;
    }

    /**
     * Returns the word for it.
     *
     * @return a word for files and for the journal
     */
    public String word() {
      return word;
    }

    /**
     * Finds a kind.
     *
     * @param word its word
     * @return the kind, or empty if there is none of that word
     */
    public static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  /**
   * Returns what the trainee reads.
   *
   * @return the words; empty if the trainee is told nothing
   */
  public String words() {
    return text.isEmpty() ? kind.usual : text;
  }
}
