// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a flow has to ask, look at and say, so that nobody acts on what is not true. */
final class TruthRules {

  private static final Set<Predicate> FIRST =
      EnumSet.of(
          Predicate.ONE_CARD_PROVED,
          Predicate.SOURCES_AGREE,
          Predicate.NOT_TAMPERED,
          Predicate.NOT_IN_TRANSPORT,
          Predicate.NOT_ZEROIZED,
          Predicate.NO_HARDWARE_FAULT);

  private final Outline outline;
  private final List<Finding> findings = new ArrayList<>();

  TruthRules(Outline outline) {
    this.outline = outline;
  }

  List<Finding> findings() {
    checkFirst();
    for (Spot spot : outline.spots()) {
      if (spot.does(ActionKind.LOAD_FM)) {
        checkBuild(spot);
      }
      if (spot.does(ActionKind.ERASE_SMFS)) {
        checkCaution(spot);
        checkOwners(spot);
      }
      if (spot.step().body() instanceof Step.Explain && spot.step().cite().isEmpty()) {
        findings.add(
            spot.finding(
                Rule.SOURCE_MISSING,
                "%s does not say where it comes from".formatted(spot.id()),
                "Add a \"cite\" for each paragraph; \"inferred\" if it is your own"));
      }
    }
    checkGentle();
    return findings;
  }

  /** Which card it is, and what no rung mends, is looked at before the first act. */
  private void checkFirst() {
    Optional<Spot> first =
        outline.spots().stream().filter(spot -> spot.act().isPresent()).findFirst();
    if (first.isEmpty()) {
      return;
    }
    Set<Predicate> missing = EnumSet.copyOf(FIRST);
    outline.before(first.get()).stream()
        .filter(spot -> spot.step().onlyIf().isEmpty())
        .forEach(spot -> missing.removeAll(expected(spot)));
    if (!missing.isEmpty()) {
      String words = missing.stream().map(Predicate::word).collect(Collectors.joining(", "));
      findings.add(
          first
              .get()
              .finding(
                  Rule.FIRST_CHECKS_MISSING,
                  "Before the first act nothing checks %s".formatted(words),
                  "Put a check ahead of it that expects them"));
    }
  }

  private static List<Predicate> expected(Spot spot) {
    return spot.step().body() instanceof Step.Check check
        ? check.expectations().stream().map(one -> one.use().predicate()).toList()
        : List.of();
  }

  /** The build that is on the card, or that failed its test, is not loaded by reflex. */
  private void checkBuild(Spot load) {
    List<Spot> before = outline.before(load);
    int asked = 0;
    for (Spot spot : before) {
      if (spot.ask().filter(TruthRules::asksForImages).isPresent()) {
        asked = spot.number();
      }
    }
    boolean checked =
        before.subList(asked, before.size()).stream()
            .anyMatch(spot -> expected(spot).contains(Predicate.BUILD_NOT_TRIED));
    if (!checked) {
      findings.add(
          load.finding(
              Rule.BUILD_UNCHECKED,
              "%s loads an image that nothing compared with the builds of before"
                  .formatted(load.id()),
              "Check build-not-tried of it before"));
    }
  }

  private static boolean asksForImages(Step.Ask ask) {
    return ask.kind() == AskKind.FM_IMAGE || ask.kind() == AskKind.FM_FILES;
  }

  private void checkCaution(Spot erase) {
    boolean said =
        outline.before(erase).stream()
            .filter(spot -> spot.rung() == erase.rung())
            .filter(spot -> spot.step().onlyIf().isEmpty())
            .anyMatch(spot -> spot.step().body() instanceof Step.Explain);
    if (!said) {
      findings.add(
          erase.finding(
              Rule.CAUTION_MISSING,
              "Nothing says what is lost before SMFS is erased",
              "Explain it at the beginning of the rung"));
    }
  }

  /** No service works after an erase of SMFS until the owners of the keys have done their part. */
  private void checkOwners(Spot erase) {
    boolean asked =
        outline.behind(erase).stream()
            .flatMap(spot -> spot.ask().stream())
            .anyMatch(ask -> AnswerName.KEYS_RESTORED.names(ask.answer()));
    if (!asked) {
      findings.add(
          erase.finding(
              Rule.OWNERS_NOT_ASKED,
              "After the erase of SMFS nobody asks whether the keys were imported or made anew",
              "Ask a yes-no with the answer \"%s\" before the application's test"
                  .formatted(AnswerName.KEYS_RESTORED.word())));
    }
  }

  /** Before all FMs are erased one is replaced, and then one deleted, each on a rung of its own. */
  private void checkGentle() {
    List<Rung> rungs = outline.flow().rungs();
    Set<ActionKind> below = EnumSet.noneOf(ActionKind.class);
    for (int i = 0; i < rungs.size(); i++) {
      Set<ActionKind> here = EnumSet.noneOf(ActionKind.class);
      outline.inRung(i).forEach(spot -> spot.action().ifPresent(here::add));
      if (here.contains(ActionKind.ERASE_ALL_FMS)) {
        missing(rungs.get(i), below, ActionKind.LOAD_FM);
        missing(rungs.get(i), below, ActionKind.DELETE_FM);
      }
      below.addAll(here);
    }
  }

  private void missing(Rung rung, Set<ActionKind> below, ActionKind action) {
    if (!below.contains(action)) {
      findings.add(
          new Finding(
              Rule.GENTLE_RUNG_MISSING,
              rung.id(),
              "All FMs are erased, and no rung below does %s".formatted(action.word()),
              "Put a rung below that does it for the faulty FM alone"));
    }
  }
}
