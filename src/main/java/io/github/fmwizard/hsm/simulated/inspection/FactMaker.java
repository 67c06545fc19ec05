// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.inspection;

import io.github.fmwizard.card.Fact;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the facts of one look. The calls are named as on a real card, and marked as simulated.
 *
 * @param at when it was looked
 */
public record FactMaker(Instant at) {

  private static final String MARK = " (simulated)";

  <T> Fact<T> known(T value, String how) {
    return new Fact.Known<>(value, how + MARK, at);
  }

  <T> Fact<T> unknown(String why, String how) {
    return new Fact.Unknown<>(why, how + MARK, at);
  }

  /** Two sources that contradict each other. */
  <T> Fact<T> contradicted(T one, String how, T other, String otherHow) {
    return new Fact.Contradicted<>(
        List.of(new Fact.Reading<>(one, how + MARK), new Fact.Reading<>(other, otherHow + MARK)),
        at);
  }

  /** Returns the value if it can be seen, else why not. */
  <T> Fact<T> seen(boolean visible, Supplier<T> value, String why, String how) {
    return visible ? known(value.get(), how) : unknown(why, how);
  }
}
