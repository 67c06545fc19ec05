// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

/** What a verification of a journal's bytes found. */
public sealed interface ChainVerdict {

  /**
   * Every line follows from the one before.
   *
   * @param mode the mode of all lines
   * @param lines how many lines there are, at least 1
   * @param last the digest of the last line
   * @param closed whether the last line closes the journal
   * @param covered the number of the line that the head names: lines up to it were synced, those
   *     after it could have been altered or lost; 0 if the head names none, or none was given
   * @param anchored the number of the line that the anchor names: up to it the journal is the one
   *     that was anchored; 0 if the anchor names none, or none was given
   */
  record Consistent(Mode mode, long lines, Digest last, boolean closed, long covered, long anchored)
      implements ChainVerdict {}

  /**
   * The journal ends in bytes that were never synced and are not whole, as a crash leaves them.
   *
   * @param before the lines before the tail
   * @param offset where the tail begins in the journal, in bytes
   * @param bytes how long it is
   */
  record TornTail(Consistent before, long offset, long bytes) implements ChainVerdict {

    /**
     * Return the number of the line that is not whole.
     *
     * @return one more than the whole lines before
     */
    public long lineNumber() {
      return before.lines() + 1;
    }
  }

  /**
   * Nothing was ever synced, as a crash leaves it while a run is made: no act can have begun.
   *
   * @param bytes how many bytes stand there nevertheless
   */
  record NotBegun(long bytes) implements ChainVerdict {

    /** What can be said of it. */
    public static final String SENTENCE = "Nothing was begun in this run: no line was ever synced.";

    /** What can be done. */
    public static final String MEND = "Start a new run.";
  }

  /**
   * A line is not what was written.
   *
   * @param lineNumber the line that most likely was altered, from 1
   * @param what a sentence that says what is wrong
   * @param mend a sentence that says what can be done
   */
  record Damaged(long lineNumber, String what, String mend) implements ChainVerdict {}
}
