// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.check.Spot.Section;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Condition;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What steps rely on: asked before, of the right kind, and surely given. */
final class UseRules {

  /** Answers that predicates look at without being told so. */
  private static final Map<Predicate, AskKind> IMPLIED = implied();

  private final Outline outline;
  private final List<Finding> findings = new ArrayList<>();

  UseRules(Outline outline) {
    this.outline = outline;
  }

  private static Map<Predicate, AskKind> implied() {
    Map<Predicate, AskKind> implied = new EnumMap<>(Predicate.class);
    implied.put(Predicate.FILES_FOR_ALL_FMS, AskKind.FM_FILES);
    implied.put(Predicate.FMS_AS_INVENTORY, AskKind.FM_FILES);
    implied.put(Predicate.SMFS_INVENTORY_SAID, AskKind.SMFS_INVENTORY);
    implied.put(Predicate.PARTITIONS_BACKUP_SAID, AskKind.YES_NO);
    implied.put(Predicate.APPLICATION_TEST_PASSED, AskKind.APPLICATION_TEST);
    return implied;
  }

  List<Finding> findings() {
    for (Spot spot : outline.spots()) {
      spot.step().onlyIf().ifPresent(condition -> checkCondition(spot, condition));
      checkBody(spot);
    }
    return findings;
  }

  private void checkBody(Spot spot) {
    switch (spot.step().body()) {
      case Step.Check check ->
          check.expectations().forEach(expectation -> checkUse(spot, expectation.use()));
      case Step.Verify verify ->
          verify.recoveredIf().forEach(expectation -> checkUse(spot, expectation.use()));
      case Step.Act act -> checkAct(spot, act);
      case Step.ForEach loop -> checkKind(spot, loop.in(), AskKind.FM_FILES);
      case Step.Explain ignored -> {}
      case Step.Ask ignored -> {}
      case Step.Gate ignored -> {}
    }
  }

  private void checkCondition(Spot spot, Condition condition) {
    switch (condition) {
      case Condition.Given given -> kindOf(spot, given.answer());
      case Condition.Holds holds -> checkUse(spot, holds.use());
    }
  }

  private void checkAct(Spot spot, Step.Act act) {
    act.fm().ifPresent(name -> checkGiven(spot, name, AskKind.LOADED_FM));
    if (act.action() == ActionKind.LOAD_FM && !isRow(spot, act.image())) {
      act.image().ifPresent(name -> checkGiven(spot, name, AskKind.FM_IMAGE));
    }
  }

  private static boolean isRow(Spot spot, Optional<String> name) {
    return spot.loop()
        .filter(
            loop ->
                loop.step().body() instanceof Step.ForEach f && name.equals(Optional.of(f.as())))
        .isPresent();
  }

  private void checkUse(Spot spot, PredicateUse use) {
    use.fm().ifPresent(name -> checkGiven(spot, name, AskKind.LOADED_FM));
    if (!isRow(spot, use.of())) {
      use.of().ifPresent(name -> checkGiven(spot, name, AskKind.FM_IMAGE));
    }
    AskKind implied = IMPLIED.get(use.predicate());
    if (implied != null && asksBefore(spot).noneMatch(ask -> ask.kind() == implied)) {
      findings.add(
          spot.finding(
              Rule.ANSWER_NOT_ASKED,
              "%s needs an answer of kind %s, which no step before asks for"
                  .formatted(use, implied.word()),
              "Ask for it before"));
    }
  }

  private Stream<Step.Ask> asksBefore(Spot spot) {
    return outline.before(spot).stream().flatMap(other -> other.ask().stream());
  }

  /** Checks that a name was asked for, as the right kind. */
  private boolean checkKind(Spot spot, String name, AskKind needed) {
    Optional<AskKind> kind = kindOf(spot, name);
    if (kind.isPresent() && kind.get() != needed) {
      findings.add(
          spot.finding(
              Rule.ANSWER_OF_OTHER_KIND,
              "%s is an answer of kind %s, not %s"
                  .formatted(name, kind.get().word(), needed.word()),
              "Name an answer of that kind"));
    }
    return kind.isPresent();
  }

  private Optional<AskKind> kindOf(Spot spot, String name) {
    Optional<AskKind> kind =
        asksBefore(spot).filter(ask -> ask.answer().equals(name)).map(Step.Ask::kind).findFirst();
    if (kind.isEmpty()) {
      findings.add(
          spot.finding(
              Rule.ANSWER_NOT_ASKED,
              "No step before asks for %s".formatted(name),
              "Ask for it before, or mend the name"));
    }
    return kind;
  }

  private void checkGiven(Spot spot, String name, AskKind needed) {
    if (checkKind(spot, name, needed)
        && !spot.conditions().contains(new Condition.Given(name))
        && !isSurelyGiven(spot, name)) {
      findings.add(
          spot.finding(
              Rule.ANSWER_MAY_BE_MISSING,
              "%s relies on %s, which may not have been given".formatted(spot.id(), name),
              "Do it only if it was given: \"only-if\": {\"given\": \"%s\"}".formatted(name)));
    }
  }

  /** The latest question counts: to leave it out takes an earlier answer away. */
  private boolean isSurelyGiven(Spot spot, String name) {
    return outline.before(spot).stream()
        .filter(other -> other.section() == Section.BEFORE || other.rung() == spot.rung())
        .filter(other -> other.ask().filter(ask -> ask.answer().equals(name)).isPresent())
        .reduce((earlier, later) -> later)
        .filter(last -> last.ask().filter(Step.Ask::optional).isEmpty())
        .filter(last -> spot.conditions().containsAll(last.conditions()))
        .isPresent();
  }
}
