// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Policy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SitePolicyTests {

  private static final Policy WITNESSED_LOADS =
      Policy.none().withGate(ActionKind.LOAD_FM, Strength.TYPED_SERIAL_WITNESS);

  private static Policy of(Policy.Witness witness, ActionKind... noDeviationTo) {
    return new Policy(
        Map.of(), witness, 2, Set.of(noDeviationTo), Set.of(), Set.of(), Optional.empty());
  }

  @Test
  void makesAGateStrongerAndSaysWhoAsks() {
    OperatedRun run = Climbs.toLoadGate(OperatedRun.under(WITNESSED_LOADS));

    assertThat(run.id()).isEqualTo("erasing/reload-gate/serial");
    assertThat(run.screen().kind()).as("nothing is erased").isEqualTo(Screen.Kind.GATE);
    assertThat(run.text())
        .contains("The site's policy asks for this gate.")
        .contains("Against it: to stop here changes nothing on the card.");
  }

  @Test
  void asksForAWordThatSaysWhatHappens() {
    OperatedRun run = Climbs.toLoadGate(OperatedRun.under(WITNESSED_LOADS));
    run.say("erasing/reload-gate/serial", "2018");
    run.say("erasing/reload-gate/fact", "/dev/k7pf0");
    run.say("erasing/reload-gate/witness", "Dana");
    run.tick(30);

    assertThat(run.text()).contains("type the word begin.");
    run.say("erasing/reload-gate/word", "erase");
    assertThat(run.decision()).isInstanceOf(Decision.DeclineGate.class);
  }

  @Test
  void leavesOtherGatesAsTheyAre() {
    OperatedRun run = OperatedRun.under(WITNESSED_LOADS).play(Scripts.TO_FIRST_GATE);

    assertThat(run.id()).isEqualTo("gate/start-gate");
  }

  @Test
  void saysNothingOfASiteAtABuiltInGate() {
    assertThat(Climbs.atSmfsGate().text()).doesNotContain("policy asks");
  }

  @Test
  void saysWhyADeviationIsNotOffered() {
    Policy policy = of(Policy.Witness.NAMED, ActionKind.DELETE_FM);
    OperatedRun run = Climbs.toLoadGate(OperatedRun.under(policy)).leave(Answer.Cause.NO);

    assertThat(run.words()).doesNotContain("deviate").contains("next-rung");
    assertThat(run.options())
        .filteredOn(option -> option.word().equals("next-rung"))
        .singleElement()
        .satisfies(
            option ->
                assertThat(option.disabled())
                    .contains(
                        "No failure on this rung points to the card."
                            + " The site's policy allows no deviation there."));
  }

  @Test
  void stillOffersTheRungThatAFailureUnlocked() {
    Policy policy = of(Policy.Witness.NAMED, ActionKind.DELETE_FM);
    OperatedRun run = Climbs.toLoadGate(OperatedRun.under(policy)).play(Scripts.FIRST_RUNG_FAILS);

    assertThat(run.options())
        .filteredOn(option -> option.word().equals("next-rung"))
        .singleElement()
        .satisfies(option -> assertThat(option.disabled()).isEmpty());
  }

  @Test
  void saysThatAWitnessCannotSignInThisVersion() {
    OperatedRun run = OperatedRun.under(of(Policy.Witness.SIGNED));
    Climbs.toSmfsGate(run);

    assertThat(run.id()).isEqualTo("guard/smfs-gate");
    assertThat(run.text())
        .contains("Signature of the witness")
        .contains("this version takes no signatures")
        .contains("NOT READY. It has to be mended first.");
  }
}
