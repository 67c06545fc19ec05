// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import static io.github.fmwizard.flow.json.FlowTexts.flow;
import static io.github.fmwizard.flow.json.FlowTexts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Truths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The last guard before the device hears anything. */
class MayActTests {

  private static final FlowMap MAP = new FlowMap(flow(text("small.json")));
  private static final PredicateUse NONE_LISTED = PredicateUse.of(Predicate.NO_FM_LISTED);

  private final Map<PredicateUse, Truth> truths = new HashMap<>(good());
  private EngineState.Marks marks = EngineState.Marks.NONE;

  @ParameterizedTest
  @EnumSource(
      value = ActionKind.class,
      names = {"LOAD_FM", "DELETE_FM", "ERASE_ALL_FMS", "RESTART_CARD", "ACTIVATE_SMFS"})
  void letsAnActPassIfAllHolds(ActionKind action) {
    assertThat(may(action)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ActionKind.class)
  void stopsForEachHardOneThatIsNotKnownToHold(ActionKind action) {
    marks = marks.withAllErased();
    for (PredicateUse use : Minimum.HARD) {
      for (Truth truth : List.of(Truth.NO, Truth.UNKNOWN)) {
        truths.putAll(good());
        truths.put(use, truth);

        assertThat(may(action)).as("%s: %s", use, truth).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NO, NOT_GIVEN, false",
    "NO, GIVEN, false",
    "UNKNOWN, NOT_GIVEN, false",
    "UNKNOWN, SPENT, false",
    "UNKNOWN, GIVEN, true",
    "YES, NOT_GIVEN, true",
    "YES, SPENT, true"
  })
  void stopsALoginThatNobodyAccepted(Truth logins, LoginConsent consent, boolean passes) {
    truths.put(MAP.policy().logins(), logins);
    marks = marks.withConsent(consent);

    assertThat(may(ActionKind.LOAD_FM)).isEqualTo(passes);
    assertThat(may(ActionKind.RESTART_CARD)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "false, NO, false",
    "false, UNKNOWN, false",
    "false, YES, true",
    "true, NO, true",
    "true, UNKNOWN, true"
  })
  void stopsTheEraseOfSmfsWhileAnFmMayBeLeft(boolean allErased, Truth none, boolean passes) {
    truths.put(NONE_LISTED, none);
    marks = allErased ? marks.withAllErased() : marks;

    assertThat(may(ActionKind.ERASE_SMFS)).isEqualTo(passes);
  }

  @Test
  void asksForNoEmptyListBeforeAnyOtherAct() {
    truths.put(NONE_LISTED, Truth.NO);

    assertThat(may(ActionKind.ERASE_ALL_FMS)).isTrue();
    assertThat(may(ActionKind.LOAD_FM)).isTrue();
  }

  @Test
  void stopsWhatAWitnessWouldHaveToSign() {
    marks = marks.withAllErased();
    var signed =
        new Policy(
            Map.of(), Policy.Witness.SIGNED, 2, Set.of(), Set.of(), Set.of(), Optional.empty());
    var map = new FlowMap(MAP.flow(), signed);

    assertThat(new Checks(map).mayAct(at(2, "three-erase"), ActionKind.ERASE_SMFS)).isFalse();
    assertThat(new Checks(map).mayAct(at(0, "one-load"), ActionKind.LOAD_FM)).isTrue();
    assertThat(new Checks(MAP).mayAct(at(2, "three-erase"), ActionKind.ERASE_SMFS)).isTrue();
  }

  private static Map<PredicateUse, Truth> good() {
    Map<PredicateUse, Truth> good = new HashMap<>();
    Minimum.HARD.forEach(use -> good.put(use, Truth.YES));
    good.put(MAP.policy().logins(), Truth.YES);
    return good;
  }

  private boolean may(ActionKind action) {
    return new Checks(MAP).mayAct(at(0, "one-load"), action);
  }

  private EngineState at(int rung, String act) {
    return EngineState.start(MAP)
        .at(MAP.find(Position.rung(rung), act))
        .withPass(List.of(act))
        .withTruths(new Truths(truths))
        .withMarks(marks);
  }
}
