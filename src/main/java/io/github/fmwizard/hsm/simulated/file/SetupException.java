// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import java.util.List;

/** Says what is wrong with a description, all of it at once. */
public final class SetupException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * Carries the problems.
   *
   * @param problems sentences, each beginning with its place, such as {@code cards[0].serial}
   */
  public SetupException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns the problems.
   *
   * @return one sentence each, with its place
   */
  public List<String> problems() {
    return problems;
  }
}
