// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.journal.Fields;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How one kind of value is written into fields and read from them.
 *
 * @param <T> the kind
 * @param type its class
 * @param word the word that names it
 * @param writer puts all its components
 * @param reader makes it from the same fields
 */
record EntryForm<T>(
    Class<T> type, String word, BiConsumer<T, Fields.Builder> writer, Function<Fields, T> reader) {

  /** Puts the word and the components of a value. */
  void write(Object value, String key, Fields.Builder out) {
    out.put(key, word);
    writer.accept(type.cast(value), out);
  }
}
