// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The forms of a fact's value beside the one of a report: the one that flows judge, and the one
 * that JSON shows.
 *
 * @param <T> its type in a report
 * @param flow makes the value of flows; empty if flows don't ask for it
 * @param json makes texts, numbers, truths, and lists and maps of them; empty if another fact shows
 *     it
 */
record FactForm<T>(
    Optional<Function<? super T, FactValue>> flow, Optional<Function<? super T, Object>> json) {

  static final FactForm<String> TEXT = text(value -> value);

  static final FactForm<Boolean> FLAG = of(FactValue.Flag::new, value -> value);

  static final FactForm<Integer> COUNT = of(value -> new FactValue.Count(value), value -> value);

  static final FactForm<List<String>> TEXTS = of(FactValue.Texts::new, value -> value);

  static <T> FactForm<T> of(Function<? super T, FactValue> flow, Function<? super T, Object> json) {
    return new FactForm<>(Optional.of(flow), Optional.of(json));
  }

  /** A value that is a text in both. */
  static <T> FactForm<T> text(Function<? super T, String> text) {
    return of(value -> new FactValue.Text(text.apply(value)), text::apply);
  }

  /** A word of a closed list. */
  static <T extends Word> FactForm<T> word() {
    return text(Word::word);
  }

  /** A list whose items have a line of text and a JSON form. */
  static <T> FactForm<List<T>> list(
      Function<? super T, String> line, Function<? super T, Object> json) {
    return of(
        items -> new FactValue.Texts(items.stream().<String>map(line).toList()),
        items -> items.stream().<Object>map(json).toList());
  }

  /** The same value, which only JSON shows. */
  static <T> FactForm<T> reportOnly(Function<? super T, Object> json) {
    return new FactForm<>(Optional.empty(), Optional.of(json));
  }

  /** The same form for flows alone. */
  FactForm<T> flowOnly() {
    return new FactForm<>(flow, Optional.empty());
  }
}
