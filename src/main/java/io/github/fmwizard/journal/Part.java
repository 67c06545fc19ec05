// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Locale;

/** The parts of a run folder that hold files. */
public enum Part {
  /** Copies of files that are to be loaded. */
  FILES,
  /** What vendor programs printed. */
  OUTPUTS,
  /** What the run was started with: flow, policy, profile. */
  INPUTS;

  private final String word = name().toLowerCase(Locale.ROOT);

  /**
   * Return the name of the part's folder.
   *
   * @return {@code files}, {@code outputs} or {@code inputs}
   */
  public String word() {
    return word;
  }
}
