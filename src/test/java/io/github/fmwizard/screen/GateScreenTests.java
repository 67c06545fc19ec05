// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.Event;
import io.github.fmwizard.screen.gate.Declining;
import io.github.fmwizard.wizard.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateScreenTests {

  private final PlayedRun run = Climbs.atLoadGate();

  @Test
  void showsWhatRunsWhereAndWhatItCosts() {
    assertThat(run.text())
        .contains("Load the image.")
        .contains("$ /usr/safenet/lunaclient/bin/ctfm i -f /state/r1/inputs/1 (documented)")
        .contains("On the card with label lab, serial 53****, node /dev/k7pf0.")
        .contains("REPLACED | alpha (0001)")
        .contains("Disturbed: all sessions")
        .contains("One login of the HSM SO. Left: 3 (sensed).")
        .contains("Not documented: ")
        .contains("With a PED it is the blue key");
    assertThat(run.screen().kind()).isEqualTo(Screen.Kind.GATE);
  }

  @Test
  void isPassedByAnExplicitYes() {
    run.say("gate/reload-gate", "y");

    assertThat(run.decision()).isEqualTo(Decision.PassGate.confirmed());
  }

  @Test
  void isNotPassedByEnterAlone() {
    int before = run.decisions.size();
    run.answer(new Answer.GoOn());
    run.answer(new Answer.Chosen("y"));
    run.answer(new Answer.Typed("y"));
    run.tick(10_000);

    assertThat(run.decisions).hasSize(before);
    assertThat(run.id()).isEqualTo("gate/reload-gate");
  }

  @ParameterizedTest
  @EnumSource(Answer.Cause.class)
  void takesEveryWayOfLeavingForNo(Answer.Cause cause) {
    run.leave(cause);

    assertThat(run.decision())
        .isEqualTo(
            new Decision.DeclineGate(
                Declining.words(cause)
                    + "; image alpha.fm (FM ID 0001, said) was not loaded; the card was not"
                    + " restarted"));
    assertThat(run.id()).isEqualTo("failure/moves");
    assertThat(run.text()).contains("No was taken: ").contains("was not loaded");
  }

  @Test
  void saysWhatMovedWhenItIsAskedAgain() {
    run.happen(
        new Event.GateAnswered(run.state.path(), true, "y", java.util.Optional.empty(), "5c"));
    run.card.count(FactName.CARD_SESSIONS, 2);
    run.happen(
        new Event.ScopeCompared(
            run.state.path(), List.of("card.sessions"), run.card.look(), 1_800_000_000L));
    run.settle();

    assertThat(run.id()).isEqualTo("gate/reload-load");
    assertThat(run.text()).contains("asked again, since something moved: card.sessions");
  }
}
