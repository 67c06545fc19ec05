// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

/** Under which condition a step is done. */
public sealed interface Condition {

  /**
   * A predicate holds.
   *
   * @param use the predicate
   */
  record Holds(PredicateUse use) implements Condition {}

  /**
   * An answer was given.
   *
   * @param answer the answer's name
   */
  record Given(String answer) implements Condition {}
}
