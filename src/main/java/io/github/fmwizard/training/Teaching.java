// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import java.util.List;
import java.util.Optional;

/**
 * How a scenario is taught and judged.
 *
 * @param criteria what the scenario judges beside what is built in
 * @param question one question to think about after the run; a built-in one if empty
 * @param course its place in the course of eight, from 1; empty if it is not in it
 * @param examPool whether it is kept for exams
 */
public record Teaching(
    List<Criterion> criteria,
    Optional<String> question,
    Optional<Integer> course,
    boolean examPool) {

  /** Nothing beside what is built in. */
  public static final Teaching USUAL =
      new Teaching(List.of(), Optional.empty(), Optional.empty(), false);

  /** Copies the list. */
  public Teaching {
    criteria = List.copyOf(criteria);
  }
}
