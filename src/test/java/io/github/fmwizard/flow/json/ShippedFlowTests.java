// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.check.StructureCheck;
import io.github.fmwizard.flow.json.FlowValues.Prose;
import io.github.fmwizard.flow.model.Cite;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Known;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vendor's procedure as it is shipped. */
class ShippedFlowTests {

  private static final int FEW_LINES = 12;

  private final Flow flow = FlowTexts.flow(FlowTexts.text(FlowTexts.SHIPPED));

  @Test
  void breaksNoRuleOfStructure() {
    assertThat(StructureCheck.check(flow)).isEmpty();
  }

  @Test
  void hasTheFourRungsOfTheVendorInOrder() {
    assertThat(flow.rungs())
        .extracting(rung -> destructive(rung.steps()))
        .containsExactly(
            List.of(ActionKind.LOAD_FM),
            List.of(ActionKind.DELETE_FM, ActionKind.LOAD_FM),
            List.of(ActionKind.ERASE_ALL_FMS, ActionKind.LOAD_FM),
            List.of(ActionKind.ERASE_SMFS, ActionKind.LOAD_FM));
  }

  private static List<ActionKind> destructive(List<Step> steps) {
    return every(steps)
        .filter(step -> step.body() instanceof Step.Act)
        .map(step -> ((Step.Act) step.body()).action())
        .filter(action -> action != ActionKind.RESTART_CARD && action != ActionKind.ACTIVATE_SMFS)
        .toList();
  }

  @Test
  void asksWhatMustBeKnownAheadOfTheLadder() {
    assertThat(answers(flow.before()))
        .containsExactly(
            "symptom",
            "asset-serial",
            "culprit",
            "kernel-log",
            "partitions-backed-up",
            "applications-stopped");
  }

  private static List<String> answers(List<Step> steps) {
    return every(steps)
        .filter(step -> step.body() instanceof Step.Ask)
        .map(step -> ((Step.Ask) step.body()).answer())
        .toList();
  }

  @Test
  void checksEverythingHardAheadOfTheLadder() {
    List<Predicate> hard =
        Stream.of(Predicate.values())
            .filter(Predicate::hard)
            .filter(predicate -> predicate != Predicate.SAME_CARD_AS_BEFORE)
            .toList();

    assertThat(expected(flow.before())).containsAll(hard).contains(Predicate.CLIENT_ALLOWS_LOGIN);
  }

  private static List<Predicate> expected(List<Step> steps) {
    return every(steps)
        .filter(step -> step.body() instanceof Step.Check)
        .flatMap(step -> ((Step.Check) step.body()).expectations().stream())
        .map(expectation -> expectation.use().predicate())
        .toList();
  }

  @Test
  void triesTheRungsOfOneFmOnlyOnACardThatIsNotHalted() {
    for (Rung rung : flow.rungs().subList(0, 2)) {
      Step first =
          rung.steps().stream().filter(s -> !(s.body() instanceof Step.Explain)).findFirst().get();

      assertThat(expected(List.of(first))).contains(Predicate.CARD_NOT_HALTED);
    }
    assertThat(expected(flow.rungs().get(2).steps())).doesNotContain(Predicate.CARD_NOT_HALTED);
    assertThat(expected(flow.rungs().get(3).steps())).doesNotContain(Predicate.CARD_NOT_HALTED);
  }

  @Test
  void saysOfEachParagraphWhereItComesFrom() {
    assertThat(every())
        .allSatisfy(step -> assertThat(step.cite()).as(step.id()).hasSameSizeAs(paragraphs(step)));
  }

  @Test
  void citesEachOfItsSources() {
    assertThat(every().flatMap(step -> step.cite().stream().flatMap(c -> c.source().stream())))
        .containsAll(flow.sources().keySet());
  }

  @Test
  void callsNothingDocumentedThatTheVendorDidNotWrite() {
    assertThat(every().flatMap(step -> step.cite().stream()))
        .filteredOn(cite -> cite.known() == Known.DOCUMENTED)
        .allMatch(cite -> page(cite).contains("thalesdocs.com/"));
  }

  private String page(Cite cite) {
    return cite.source().map(flow.sources()::get).orElse("");
  }

  @Test
  void isShortEnoughForPeopleUnderStress() {
    assertThat(every())
        .allSatisfy(step -> assertThat(lines(step)).as(step.id()).isLessThanOrEqualTo(FEW_LINES));
  }

  private static int lines(Step step) {
    List<String> paragraphs = paragraphs(step);
    return paragraphs.stream().mapToInt(Prose::lines).sum() + Math.max(0, paragraphs.size() - 1);
  }

  @Test
  void saysHowToMendWhatIsNotReady() {
    assertThat(every().flatMap(ShippedFlowTests::expectations)).allMatch(e -> e.help().isPresent());
  }

  private static Stream<Expectation> expectations(Step step) {
    if (step.body() instanceof Step.Check check) {
      return check.expectations().stream();
    }
    return step.body() instanceof Step.Verify verify
        ? verify.recoveredIf().stream()
        : Stream.empty();
  }

  @Test
  void avoidsTheWordsThatTheGlossaryAvoids() {
    String text =
        every()
            .flatMap(step -> paragraphs(step).stream())
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);

    assertThat(text)
        .doesNotContain("rollback")
        .doesNotContain("proceed")
        .doesNotContainPattern("(?<!hsm )\\bso\\b login")
        .doesNotContainPattern("(?<!factory-)\\breset\\b")
        .doesNotContainPattern("(?<!application |admin )\\bpartitions?\\b");
  }

  private Stream<Step> every() {
    return Stream.of(
            every(flow.before()),
            flow.rungs().stream().flatMap(rung -> every(rung.steps())),
            every(flow.after()))
        .flatMap(steps -> steps);
  }

  private static Stream<Step> every(List<Step> steps) {
    return steps.stream()
        .flatMap(
            step ->
                step.body() instanceof Step.ForEach loop
                    ? Stream.concat(Stream.of(step), every(loop.steps()))
                    : Stream.of(step));
  }

  private static List<String> paragraphs(Step step) {
    return step.body() instanceof Step.Explain explain ? explain.paragraphs() : step.text();
  }
}
