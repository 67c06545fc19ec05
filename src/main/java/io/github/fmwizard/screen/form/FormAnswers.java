// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was answered so far in a form, by field.
 *
 * @param all the answers, in the order in which they were given
 */
public record FormAnswers(Map<String, String> all) {

  static final FormAnswers NOTHING = new FormAnswers(Map.of());

  public FormAnswers {
    all = new LinkedHashMap<>(all);
  }

  @Override
  public Map<String, String> all() {
    return new LinkedHashMap<>(all);
  }

  public boolean has(String field) {
    return all.containsKey(field);
  }

  boolean is(String field, String answer) {
    return answer.equals(all.get(field));
  }

  /** Returns an answer; empty if it was not given. */
  public String of(String field) {
    return all.getOrDefault(field, "");
  }

  FormAnswers with(String field, String answer) {
    Map<String, String> next = all();
    next.put(field, answer);
    return new FormAnswers(next);
  }

  /** Forgets a field and all that was answered after it. */
  FormAnswers before(String field) {
    Map<String, String> next = new LinkedHashMap<>();
    for (Map.Entry<String, String> one : all.entrySet()) {
      if (one.getKey().equals(field)) {
        break;
      }
      next.put(one.getKey(), one.getValue());
    }
    return new FormAnswers(next);
  }
}
