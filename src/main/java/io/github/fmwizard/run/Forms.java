// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The forms of a sealed type: one for each of its kinds, told apart by a word.
 *
 * @param <B> the sealed type
 */
final class Forms<B> {

  private final String key;
  private final List<EntryForm<? extends B>> forms;

  Forms(String key, List<EntryForm<? extends B>> forms) {
    this.key = key;
    this.forms = List.copyOf(forms);
  }

  void write(B value, Fields.Builder out) {
    forms.stream()
        .filter(form -> form.type().isInstance(value))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No form for " + value.getClass()))
        .write(value, key, out);
  }

  Fields write(B value) {
    Fields.Builder out = Fields.builder();
    write(value, out);
    return out.build();
  }

  B read(Fields in) {
    String word = in.text(key);
    return forms.stream()
        .filter(form -> form.word().equals(word))
        .findFirst()
        .orElseThrow(() -> unknown(word))
        .reader()
        .apply(in);
  }

  private MalformedEntryException unknown(String word) {
    String known = forms.stream().map(EntryForm::word).collect(Collectors.joining(", "));
    return new MalformedEntryException(
        "\"" + key + "\" is \"" + word + "\", which is none of " + known);
  }
}
