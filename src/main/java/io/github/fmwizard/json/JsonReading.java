// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import java.util.List;

/**
 * What came of reading a file.
 *
 * @param <T> what the file holds
 */
public sealed interface JsonReading<T> {

  /**
   * The file is sound.
   *
   * @param <T> what the file holds
   * @param value what it holds
   */
  record Read<T>(T value) implements JsonReading<T> {}

  /**
   * The file is not.
   *
   * @param <T> what the file should hold
   * @param problems all that was found, by place; never empty
   */
  record Problems<T>(List<JsonProblem> problems) implements JsonReading<T> {
    /** Copies the list. */
    public Problems {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("no problems");
      }
    }
  }
}
