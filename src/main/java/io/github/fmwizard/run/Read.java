// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what fields alone can't: words of enums, and numbers that must fit. */
final class Read {

  private Read() {}

  static <E extends Enum<E> & Word> E word(Fields in, String name, Class<E> type) {
    return word(in.text(name), name, type);
  }

  static <E extends Enum<E> & Word> E word(String word, String name, Class<E> type) {
    return Word.find(type, word)
        .orElseThrow(
            () ->
                new MalformedEntryException(
                    "\"" + name + "\" is \"" + word + "\", which is none of " + Word.words(type)));
  }

  static FmId fmId(Fields in, String name) {
    String text = in.text(name);
    return FmId.parse(text)
        .orElseThrow(
            () -> new MalformedEntryException("\"" + name + "\" is no FM ID: \"" + text + "\""));
  }

  static Optional<FmId> optionalFmId(Fields in, String name) {
    return in.has(name) ? Optional.of(fmId(in, name)) : Optional.empty();
  }

  static OptionalInt optionalInt(Fields in, String name) {
    OptionalLong number = in.optionalNumber(name);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    long value = number.getAsLong();
    if (value != (int) value) {
      throw new MalformedEntryException("\"" + name + "\" is too large: " + value);
    }
    return OptionalInt.of((int) value);
  }
}
