// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.util.List;

/** What a terminal does with keys before we see them. */
public enum TtyMode {
  /** As it was when we came. */
  AS_FOUND(),
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
