// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that was asked of a card or its host: the value, the values of sources that contradict
 * each other, or the reason why it is unknown. Either way it says how it was asked and when.
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
   * Values of two or more sources that can't all be true now. Contradicted is not unknown: about
   * which card this is or what it does, it forbids every act until a look in which they agree.
   *
   * @param <T> the type of the value
   * @param readings what each source says; at least two, with different values
   * @param at when
   */
  record Contradicted<T>(List<Reading<T>> readings, Instant at) implements Fact<T> {
    /** Copies the list. */
    public Contradicted {
      readings = List.copyOf(readings);
      if (readings.stream().map(Reading::value).distinct().count() < 2) {
        throw new IllegalArgumentException("No contradiction: " + readings);
      }
    }

    @Override
    public String how() {
      return readings.stream().map(Reading::how).collect(Collectors.joining(", "));
    }

    /**
     * Says what each source says.
     *
     * @param value the words for a value
     * @return for example "MD_GetHsmState says halted and C_GetTokenInfo says answering"
     */
    public String words(Function<? super T, String> value) {
      return readings.stream()
          .map(reading -> reading.how() + " says " + value.apply(reading.value()))
          .collect(Collectors.joining(" and "));
    }

    /**
     * Says what each source says, in the plainest words.
     *
     * @return for example "MD_GetHsmState says halted and C_GetTokenInfo says answering"
     */
    public String words() {
      return words(Contradicted::plain);
    }

    private static String plain(Object value) {
      return switch (value) {
        case Boolean truth -> truth ? "yes" : "no";
        case Word word -> word.word();
        case String text -> text;
        case Number number -> Long.toString(number.longValue());
        case CardSerial serial -> serial.value();
        case DeviceNode node -> node.path();
        case FirmwareVersion version -> version.toString();
        case FactValue fact -> fact.canonical();
        default -> "a value of its own";
      };
    }

    /** Takes what each source says through a function, with which they may agree. */
    private <R> Fact<R> changed(Function<? super T, ? extends R> change) {
      List<Reading<R>> changed = new ArrayList<>();
      readings.forEach(
          reading -> changed.add(new Reading<>(change.apply(reading.value()), reading.how())));
      return changed.stream().map(Reading::value).distinct().count() < 2
          ? new Known<>(changed.get(0).value(), how(), at)
          : new Contradicted<>(changed, at);
    }
  }

  /**
   * What one source says.
   *
   * @param <T> the type of the value
   * @param value what it says
   * @param how the source
   */
  record Reading<T>(T value, String how) {}

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
   * @return the value, or empty if unknown or contradicted
   */
  default Optional<T> seen() {
    return switch (this) {
      case Known<T> known -> Optional.of(known.value());
      case Contradicted<T> ignored -> Optional.empty();
      case Unknown<T> ignored -> Optional.empty();
    };
  }

  /**
   * Changes the value.
   *
   * @param <R> the type of the new value
   * @param change makes it
   * @return the fact with it; one that is unknown stays so, and one that is contradicted, too, if
   *     its values stay different
   */
  default <R> Fact<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Known<T>(T value, String how, Instant at) -> new Known<>(change.apply(value), how, at);
      case Contradicted<T> contradicted -> contradicted.changed(change);
      case Unknown<T>(String why, String how, Instant at) -> new Unknown<>(why, how, at);
    };
  }

  /**
   * Concludes another fact from one that was seen.
   *
   * @param <R> the type of the other value
   * @param conclusion makes the other fact
   * @return the other fact; one that is unknown stays so, and of one that is contradicted nothing
   *     follows
   */
  default <R> Fact<R> then(Function<? super Known<T>, Fact<R>> conclusion) {
    return switch (this) {
      case Known<T> known -> conclusion.apply(known);
      case Contradicted<T> contradicted ->
          new Unknown<>(contradicted.words(), contradicted.how(), contradicted.at());
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
      case Contradicted<T> contradicted -> new Contradicted<>(contradicted.readings(), UNTIMED);
      case Unknown<T>(String why, String how, Instant at) -> new Unknown<>(why, how, UNTIMED);
    };
  }
}
