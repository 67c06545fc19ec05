// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/** A view that can be laid over the current screen without answering it. */
public enum Overlay {
  /** Help for this very screen. */
  HELP('?', "F1"),
  /** The ladder. */
  LADDER('L', "F2"),
  /** The full output of tools. */
  OUTPUT('O', "F3"),
  /** Cards, FMs, files. */
  INVENTORY('I', "F4"),
  /** The trainee's brief; training only, and not at an erasing gate. */
  BRIEF('B', "F5");

  private final char key;
  private final String function;

  Overlay(char key, String function) {
    this.key = key;
    this.function = function;
  }

  /**
   * Returns the letter that opens it outside text fields.
   *
   * @return an upper-case letter or a question mark
   */
  public char key() {
    return key;
  }

  /**
   * Returns the function key that opens it anywhere.
   *
   * @return for example {@code F1}
   */
  public String function() {
    return function;
  }
}
