// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What people said in a run.
 *
 * @param answers answers to the flow's questions, by name
 * @param drafts the rows so far of answers that are not complete, by name
 * @param aged for each answer that is older than a restart or the like: what came after it
 * @param vouched what people vouched for, with what has ended it
 */
public record Statements(
    Map<String, NamedAttestation> answers,
    Map<String, NamedAttestation> drafts,
    Map<String, String> aged,
    Map<PredicateUse, Vouching> vouched) {

  /** Nobody said anything. */
  public static final Statements NONE = new Statements(Map.of(), Map.of(), Map.of(), Map.of());

  /** Copies the maps. */
  public Statements {
    answers = Map.copyOf(answers);
    drafts = Map.copyOf(drafts);
    aged = Map.copyOf(aged);
    vouched = Map.copyOf(vouched);
  }

  /**
   * Returns what came after an answer and may have changed what was said.
   *
   * @param name the answer
   * @return for example "the restart"; empty if nothing did
   */
  public Optional<String> cameAfter(String name) {
    return Optional.ofNullable(aged.get(name));
  }

  Statements with(String name, NamedAttestation answer) {
    Map<String, NamedAttestation> next = new HashMap<>(answers);
    next.put(name, answer);
    Map<String, String> young = new HashMap<>(aged);
    young.remove(name);
    Map<String, NamedAttestation> open = new HashMap<>(drafts);
    open.remove(name);
    return new Statements(next, open, young, vouched);
  }

  Statements drafted(String name, NamedAttestation rows) {
    Map<String, NamedAttestation> next = new HashMap<>(drafts);
    next.put(name, rows);
    return new Statements(answers, next, aged, vouched);
  }

  Statements without(Predicate<NamedAttestation> drop) {
    Map<String, NamedAttestation> next = new HashMap<>(answers);
    next.values().removeIf(drop);
    return new Statements(next, drafts, aged, vouched);
  }

  Statements vouched(Collection<PredicateUse> uses, Vouching vouching) {
    Map<PredicateUse, Vouching> next = new HashMap<>(vouched);
    uses.forEach(use -> next.put(use, vouching));
    return new Statements(answers, drafts, aged, next);
  }

  /** Ends all that was vouched for, and notes of each answer what came after it. */
  Statements endedBy(String what) {
    Map<String, String> old = new HashMap<>(aged);
    answers.keySet().forEach(name -> old.put(name, what));
    return endedBy(what, List.copyOf(vouched.keySet())).withAged(old);
  }

  private Statements withAged(Map<String, String> value) {
    return new Statements(answers, drafts, value, vouched);
  }

  /** Ends what was vouched for of some. */
  Statements endedBy(String what, Collection<PredicateUse> uses) {
    Map<PredicateUse, Vouching> next = new HashMap<>(vouched);
    uses.forEach(use -> next.computeIfPresent(use, (same, word) -> word.endedBy(what)));
    return new Statements(answers, drafts, aged, next);
  }
}
