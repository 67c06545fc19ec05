// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes facts out of facts: one from another, or one from two sources of the same matter. */
final class FactMerge {

  private FactMerge() {}

  /** Makes a fact of another one's value; what has no reading is unknown, with the raw value. */
  static <T, R> Fact<R> read(
      Fact<T> fact, Function<? super T, Optional<R>> reading, Function<? super T, String> whyNot) {
    return fact.then(
        known ->
            reading
                .apply(known.value())
                .<Fact<R>>map(value -> new Fact.Known<>(value, known.how(), known.at()))
                .orElseGet(
                    () ->
                        new Fact.Unknown<>(whyNot.apply(known.value()), known.how(), known.at())));
  }

  /**
   * Compares two sources. Both the same: known, by both. Different: contradicted. One only: that
   * one, and why the other is missing is part of how.
   */
  static <T> Fact<T> of(Fact<T> first, Fact<T> second) {
    Optional<T> one = first.seen();
    Optional<T> other = second.seen();
    String how = first.how() + ", " + second.how();
    if (one.isPresent() && other.isPresent()) {
      return one.equals(other)
          ? new Fact.Known<>(one.get(), how, later(first.at(), second.at()))
          : new Fact.Contradicted<>(
              List.of(
                  new Fact.Reading<>(one.get(), first.how()),
                  new Fact.Reading<>(other.get(), second.how())),
              later(first.at(), second.at()));
    }
    if (one.isPresent() || other.isPresent()) {
      return one.isPresent() ? first : second;
    }
    return new Fact.Unknown<>(why(first) + "; " + why(second), how, first.at());
  }

  /** Returns why a fact has no value, or nothing if it is known. */
  static String why(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?> ignored -> "";
      case Fact.Contradicted<?> contradicted -> contradicted.words();
      case Fact.Unknown<?> unknown -> unknown.why();
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
