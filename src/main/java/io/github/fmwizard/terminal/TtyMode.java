// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.util.List;

/** What a terminal does with keys before we see them. */
public enum TtyMode {
  /** As it was when we came. */
  AS_FOUND(),
  /**
   * The terminal edits and shows lines, whatever it did before, and Ctrl-C is a signal, even where
   * another key was that: screens tell of Ctrl-C. Ctrl-Z and Ctrl-\ are bytes like others: a shell
   * that stopped could not be asked to go on by a screen reader's user, and a dump of threads helps
   * nobody.
   */
  LINES(
      "icanon", "echo", "echoe", "isig", "icrnl", "opost", "onlcr", "intr", "^C", "susp", "undef",
      "quit", "undef"),
  /** As it was, but typed letters are not shown. */
  SILENT("-echo"),
  /**
   * Each key at once, nothing shown, and no key is a signal or stops the output: Ctrl-C, Ctrl-Z,
   * Ctrl-\, Ctrl-S and Ctrl-Q are bytes like others. Enter is a carriage return.
   */
  RAW(
      "-icanon", "-echo", "-isig", "-iexten", "-ixon", "-icrnl", "-inlcr", "-igncr", "-istrip",
      "opost", "onlcr", "min", "1", "time", "0");

  private final List<String> settings;

  TtyMode(String... settings) {
    this.settings = List.of(settings);
  }

  List<String> settings() {
    return settings;
  }
}
