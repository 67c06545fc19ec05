// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A predicate with its arguments.
 *
 * @param predicate the predicate
 * @param fm the answer that names an FM
 * @param of the answer or loop variable that names an image
 * @param count a number
 * @param version a firmware version
 */
public record PredicateUse(
    Predicate predicate,
    Optional<String> fm,
    Optional<String> of,
    OptionalInt count,
    Optional<String> version) {

  /**
   * Makes a use without arguments.
   *
   * @param predicate the predicate
   * @return the use
   */
  public static PredicateUse of(Predicate predicate) {
    return new PredicateUse(
        predicate, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /**
   * Makes a use with a number.
   *
   * @param predicate the predicate
   * @param count the number
   * @return the use
   */
  public static PredicateUse of(Predicate predicate, int count) {
    return new PredicateUse(
        predicate, Optional.empty(), Optional.empty(), OptionalInt.of(count), Optional.empty());
  }

  /**
   * Makes a use that names an FM.
   *
   * @param predicate the predicate
   * @param fm the answer that names it
   * @return the use
   */
  public static PredicateUse ofFm(Predicate predicate, String fm) {
    return new PredicateUse(
        predicate, Optional.of(fm), Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /**
   * Makes a use that names an image.
   *
   * @param predicate the predicate
   * @param of the answer or loop variable that names it
   * @return the use
   */
  public static PredicateUse ofImage(Predicate predicate, String of) {
    return new PredicateUse(
        predicate, Optional.empty(), Optional.of(of), OptionalInt.empty(), Optional.empty());
  }

  /** Returns the word and the arguments, for example {@code logins-left-at-least count=3}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(predicate.word());
    fm.ifPresent(value -> text.append(" fm=").append(value));
    of.ifPresent(value -> text.append(" of=").append(value));
    count.ifPresent(value -> text.append(" count=").append(value));
    version.ifPresent(value -> text.append(" version=").append(value));
    return text.toString();
  }
}
