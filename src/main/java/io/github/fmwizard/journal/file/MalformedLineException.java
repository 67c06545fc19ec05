// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.ChainVerdict;

/** Thrown when a line of a journal can't be read as an entry. */
public final class MalformedLineException extends JournalDamagedException {

  private static final long serialVersionUID = 1L;

  private final long lineNumber;
  private final String what;

  MalformedLineException(long lineNumber, String what) {
    super("Line " + lineNumber + " " + what);
    this.lineNumber = lineNumber;
    this.what = what;
  }

  MalformedLineException(ChainVerdict.Damaged damaged) {
    super(damaged.what());
    this.lineNumber = damaged.lineNumber();
    this.what = damaged.what();
  }

  /** Returns what is wrong with the line, without naming it. */
  String what() {
    return what;
  }

  /**
   * Return which line it is.
   *
   * @return the number, from 1
   */
  public long lineNumber() {
    return lineNumber;
  }
}
