// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import static io.github.fmwizard.flow.json.FlowTexts.flow;
import static io.github.fmwizard.flow.json.FlowTexts.smallWith;
import static io.github.fmwizard.flow.json.FlowTexts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansTests {

  private static final FlowMap SMALL = new FlowMap(flow(text("small.json")));
  private static final String LOAD = "one-load";
  private static final String RESTART = "one-restart";

  /** The flow check refuses such a flow; whoever runs it unchecked still gives one login a yes. */
  private static final FlowMap TWO_LOGINS =
      new FlowMap(
          flow(
              smallWith(
                  "\"one-restart\", \"only-if\": {\"given\": \"patched\"}, \"act\": {\"do\":"
                      + " \"restart-card\"}",
                  "\"one-restart\", \"only-if\": {\"given\": \"patched\"}, \"act\": {\"do\":"
                      + " \"activate-smfs\"}")));

  @Test
  void areThoseOfTheGate() {
    assertThat(plan(SMALL, "one-gate")).containsExactly(LOAD, RESTART);
  }

  @Test
  void areWhatIsLeftOfABrokenPlan() {
    assertThat(plan(SMALL, LOAD)).containsExactly(LOAD, RESTART);
    assertThat(plan(SMALL, RESTART)).containsExactly(RESTART);
    assertThat(plan(SMALL, "one-test")).isEmpty();
  }

  @Test
  void endBeforeASecondLogin() {
    assertThat(plan(TWO_LOGINS, "one-gate")).containsExactly(LOAD);
    assertThat(plan(TWO_LOGINS, RESTART)).containsExactly(RESTART);
  }

  @ParameterizedTest
  @CsvSource({
    "0, one-load, CONFIRM",
    "1, two-erase, TYPED_SERIAL",
    "1, two-restart, TYPED_SERIAL",
    "2, three-erase, TYPED_SERIAL_WITNESS",
    "2, three-restart, TYPED_SERIAL_WITNESS"
  })
  void areAsStrongAsTheGateThatCoversThem(int rung, String act, Strength strength) {
    Position place = SMALL.find(Position.rung(rung), act);

    assertThat(Plans.strength(SMALL, place, List.of(act))).isEqualTo(strength);
  }

  @Test
  void areNoStrongerForAGateBesideThem() {
    Position place = SMALL.find(Position.rung(2), "three-restart");
    Position loop = SMALL.find(Position.rung(1), "two-reload").inTurn(1, 0);

    assertThat(Plans.strength(SMALL, place, List.of())).isEqualTo(Strength.CONFIRM);
    assertThat(Plans.strength(SMALL, loop, List.of("two-load"))).isEqualTo(Strength.CONFIRM);
    var beside = besideAWitness();
    Position load = beside.find(Position.rung(2), "three-load");
    assertThat(Plans.strength(beside, load, List.of("three-load"))).isEqualTo(Strength.CONFIRM);
  }

  @Test
  void areAsStrongAsTheSiteAsks() {
    var site = Policy.none().withGate(ActionKind.RESTART_CARD, Strength.TYPED_SERIAL);
    var map = new FlowMap(SMALL.flow(), site);

    assertThat(Plans.strength(map, map.find(Position.rung(0), LOAD), List.of(LOAD, RESTART)))
        .isEqualTo(Strength.TYPED_SERIAL);
  }

  @Test
  void needAllHardOnesAndLoginsOnlyIfTheyMayLogIn() {
    var logins = new Expectation(SMALL.policy().logins(), true, Optional.empty());

    assertThat(guard(SMALL, LOAD))
        .containsAll(hard())
        .contains(logins)
        .hasSize(Minimum.HARD.size() + 1);
    assertThat(guard(SMALL, RESTART)).containsExactlyElementsOf(hard());
  }

  @Test
  void needASignatureOnlyWhereTheSiteAsksForOne() {
    var signed =
        new Policy(
            Map.of(), Policy.Witness.SIGNED, 2, Set.of(), Set.of(), Set.of(), Optional.empty());
    var map = new FlowMap(SMALL.flow(), signed);
    Position erase = map.find(Position.rung(2), "three-erase");

    assertThat(Plans.guard(map, erase, List.of("three-erase")))
        .extracting(expectation -> expectation.use().toString())
        .contains("witness-signed");
    assertThat(guard(map, RESTART)).containsExactlyElementsOf(hard());
  }

  private static FlowMap besideAWitness() {
    String gate = "{\"id\": \"three-test\"";
    String more =
        "{\"id\": \"three-load-gate\", \"gate\": {\"strength\": \"confirm\", \"covers\":"
            + " [\"three-load\"]}}, {\"id\": \"three-load\", \"act\": {\"do\": \"load-fm\","
            + " \"image\": \"patched\"}}, ";
    return new FlowMap(flow(smallWith(gate, more + gate)));
  }

  private static List<Expectation> hard() {
    return Minimum.HARD.stream()
        .map((PredicateUse use) -> new Expectation(use, false, Optional.empty()))
        .toList();
  }

  private static List<Expectation> guard(FlowMap map, String act) {
    return Plans.guard(map, map.find(Position.rung(0), act), List.of(act));
  }

  private static List<String> plan(FlowMap map, String step) {
    return Plans.at(map, map.find(Position.rung(0), step));
  }
}
