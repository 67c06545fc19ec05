// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Truths;
import io.github.fmwizard.journal.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes and reads predicates with their arguments, and writes truths. */
final class PredicateFields {

  private PredicateFields() {}

  /** Writes a set in the order of its texts, so that equal sets make equal lines. */
  static List<Fields> write(Set<PredicateUse> uses) {
    return uses.stream()
        .sorted(Comparator.comparing(PredicateUse::toString))
        .map(PredicateFields::write)
        .toList();
  }

  static Set<PredicateUse> read(List<Fields> in) {
    return in.stream().map(PredicateFields::read).collect(Collectors.toUnmodifiableSet());
  }

  /** Writes truths by the text of their predicates, in the order of the texts. */
  static Fields write(Truths truths) {
    Fields.Builder out = Fields.builder();
    truths.all().entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .forEach(entry -> out.put(entry.getKey().toString(), word(entry.getValue())));
    return out.build();
  }

  private static String word(Truth truth) {
    return truth.word();
  }

  private static Fields write(PredicateUse use) {
    Fields.Builder out =
        Fields.builder()
            .put("predicate", use.predicate().word())
            .putIfPresent("fm", use.fm())
            .putIfPresent("of", use.of())
            .putIfPresent("version", use.version());
    if (use.count().isPresent()) {
      out.put("count", use.count().getAsInt());
    }
    return out.build();
  }

  private static PredicateUse read(Fields in) {
    return new PredicateUse(
        Read.word(in, "predicate", Predicate.class),
        in.optionalText("fm"),
        in.optionalText("of"),
        Read.optionalInt(in, "count"),
        in.optionalText("version"));
  }
}
