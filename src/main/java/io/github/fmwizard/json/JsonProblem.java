// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

/**
 * What is wrong with a file.
 *
 * @param file the file as it was named
 * @param place where
 * @param kind what sort of problem
 * @param message what is wrong, without a full stop
 * @param mend what to do about it, without a full stop
 */
public record JsonProblem(String file, Place place, Kind kind, String message, String mend) {

  /** What sort of problem. */
  public enum Kind {
    /** Not one JSON document. Such a problem stands alone. */
    SYNTAX("syntax"),
    /** JSON, but not of the right shape. */
    SHAPE("shape"),
    /** A name that stands for nothing, or for two things. */
    REFERENCE("reference");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /**
     * Returns its word.
     *
     * @return the word, for messages
     */
    public String word() {
      return word;
    }
  }

  /**
   * Returns the line.
   *
   * @return from 1
   */
  public int line() {
    return place.line();
  }

  /**
   * Returns the column.
   *
   * @return from 1
   */
  public int column() {
    return place.column();
  }

  /** Returns {@code file:line:column: message. Mend.} */
  @Override
  public String toString() {
    return "%s:%d:%d: %s. %s.".formatted(file, line(), column(), message, mend);
  }
}
