// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that was asked of a card or its host: the value, or the reason why it is unknown.
 * Either way it says how it was asked and when.
 *
 * @param <T> the type of the value
 */
public sealed interface Fact<T> {

  /** Stands for the time where only the value counts: flows judge no times. */
  Instant UNTIMED = Instant.EPOCH;

  /**
   * A value that was seen.
   *
   * @param <T> the type of the value
   * @param value what was seen
   * @param how the call or program that showed it
   * @param at when
   */
  record Known<T>(T value, String how, Instant at) implements Fact<T> {}

  /**
   * A value that could not be seen.
   *
   * @param <T> the type of the value
   * @param why completes the sentence "unknown because ..."
   * @param how the call or program that was tried
   * @param at when
   */
  record Unknown<T>(String why, String how, Instant at) implements Fact<T> {}

  /**
   * Returns the call or program that was asked.
   *
   * @return never empty
   */
  String how();

  /**
   * Returns when it was asked.
   *
   * @return the moment
   */
  Instant at();

  /**
   * Returns the value if it was seen.
   *
   * @return the value, or empty if unknown
   */
  default Optional<T> seen() {
    return switch (this) {
      case Known<T> known -> Optional.of(known.value());
      case Unknown<T> ignored -> Optional.empty();
    };
  }

  /**
   * Changes the value.
   *
   * @param <R> the type of the new value
   * @param change makes it
   * @return the fact with it; one that is unknown stays so
   */
  default <R> Fact<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Known<T>(T value, String how, Instant at) -> new Known<>(change.apply(value), how, at);
      case Unknown<T>(String why, String how, Instant at) -> new Unknown<>(why, how, at);
    };
  }

  /**
   * Concludes another fact from one that was seen.
   *
   * @param <R> the type of the other value
   * @param conclusion makes the other fact
   * @return the other fact; one that is unknown stays so
   */
  default <R> Fact<R> then(Function<? super Known<T>, Fact<R>> conclusion) {
    return switch (this) {
      case Known<T> known -> conclusion.apply(known);
      case Unknown<T>(String why, String how, Instant at) -> new Unknown<>(why, how, at);
    };
  }

  /**
   * Leaves out the time.
   *
   * @return the fact, {@link #UNTIMED}
   */
  default Fact<T> untimed() {
    return switch (this) {
      case Known<T>(T value, String how, Instant at) -> new Known<>(value, how, UNTIMED);
      case Unknown<T>(String why, String how, Instant at) -> new Unknown<>(why, how, UNTIMED);
    };
  }
}
