// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import java.util.List;

/** Says what is wrong with a scenario, all of it at once. */
public final class ScenarioException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * Carries the problems.
   *
   * @param problems each with file, line and column
   */
  public ScenarioException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns the problems.
   *
   * @return for example {@code cured.json:3:5: aim: this key is missing.}
   */
  public List<String> problems() {
    return problems;
  }
}
