// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.wizard.ScriptedAct;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutcomeScreenTests {

  @Nested
  class AThirdFailedLogin {

    @Test
    void isTheHeadlineOfTheReport() {
      OperatedRun run =
          Climbs.atLoadGate()
              .nextAct(ScriptedAct.unknown(card -> card.flag(FactName.CARD_ZEROIZED, true)))
              .say("gate/reload-gate", "y")
              .say("unknown/reload-load", "stop")
              .say("stop/asked", "stop")
              .say("stop/for-good", "end");

      assertThat(run.id()).isEqualTo("report");
      assertThat(run.text())
          .contains("\nTHE HSM IS ZEROIZED. All application partitions and everything in SMFS")
          .contains("Application partitions LOST", "Keys LOST")
          .containsPattern("Check it with: fmwizard evidence verify r1 --anchor \"(\\w+ ){7}\\w+\"")
          .doesNotContain("no act of this run erased SMFS");
    }
  }

  @Nested
  class AnotherResultThanApproved {

    private final OperatedRun run =
        Climbs.atLoadGate()
            .nextAct(ScriptedAct.unknown(card -> card.load("0002", "beta", "a2")))
            .say("gate/reload-gate", "y");

    @Test
    void isSaidOnTheNextScreenRowByRow() {
      assertThat(run.id()).isEqualTo("failure/moves");
      assertThat(run.text())
          .contains("OTHER THAN APPROVED. Beta (0002) was overwritten by build a2; its build b1")
          .contains("The gate did not say so, so the plan has ended.")
          .contains("beta (0002)", "NO");
    }

    @Test
    void isALossInTheReport() {
      run.say("failure/moves", "stop").say("stop/asked", "stop").say("stop/for-good", "end");

      assertThat(run.text()).contains("FM OVERWRITTEN, not approved");
    }
  }

  @Nested
  class AnUnknownOutcome {

    private final OperatedRun run =
        Climbs.atLoadGate()
            .nextAct(ScriptedAct.unknown(card -> card.unknown(FactName.FMS_LIST)))
            .say("gate/reload-gate", "y");

    @Test
    void neverGoesOn() {
      assertThat(run.id()).isEqualTo("unknown/reload-load");
      assertThat(run.words())
          .containsExactly("look-again", "resolve", "manual-act", "case-text", "stop");
      assertThat(((Prompt.Choose) run.screen().prompt()).focused()).isEqualTo(-1);
      assertThat(run.text())
          .contains(
              "UNKNOWN. Nobody can tell whether image alpha.fm (FM ID 0001, said) was loaded.");
    }

    @Test
    void isResolvedByANamedPersonWithTheMeaning() {
      run.say("unknown/reload-load", "resolve")
          .say("resolve/result", "not-done")
          .say("resolve/meaning", "the program said so")
          .say("resolve/name", "Bea")
          .say("resolve/word", "not-done");

      assertThat(run.decision())
          .isEqualTo(
              new Event.Resolved("reload-fm/reload-load", false, "the program said so", "Bea"));
      assertThat(run.id()).isEqualTo("failure/moves");
    }

    @Test
    void isLookedAtAgain() {
      run.say("unknown/reload-load", "look-again");

      assertThat(run.decision()).isEqualTo(new Event.Moved(Move.LOOK_AGAIN));
    }

    @Test
    void getsACaseText() {
      run.say("unknown/reload-load", "case-text");

      assertThat(run.decision()).isEqualTo(new Event.Moved(Move.CASE_TEXT));
      assertThat(run.text()).contains("The case text was written to /state/r1.");
      assertThat(run.id()).isEqualTo("unknown/reload-load");
    }

    @Test
    void canBeLeftByStopping() {
      run.say("unknown/reload-load", "stop").say("stop/asked", "stop").say("stop/for-good", "end");

      assertThat(run.id()).isEqualTo("report");
      assertThat(run.text()).contains("UNKNOWN. Something is unknown");
    }
  }

  @Test
  void anActThatFailedSaysWhatIsKnown() {
    OperatedRun run =
        Climbs.atLoadGate().nextAct(ScriptedAct.failed(Blame.CARD)).say("gate/reload-gate", "y");

    assertThat(run.text())
        .contains("FAILED. Image alpha.fm (FM ID 0001, said) was not loaded.")
        .contains("This error code points to the card.")
        .contains("C_CreateObject 0x5");
    assertThat(run.words()).last().isEqualTo("next-rung");
  }

  @Test
  void aRefusedLoginTellsWhatIsLeft() {
    OperatedRun run =
        Climbs.atLoadGate().nextAct(ScriptedAct.refused()).say("gate/reload-gate", "y");

    assertThat(run.text())
        .contains("REFUSED.")
        .contains("The login was refused. It is not repeated");
    assertThat(run.help()).contains("The refused login reported: 2 left.");
  }

  @Test
  void whatAnActBroughtStandsOnTopOfTheNextPage() {
    OperatedRun run = Climbs.atLoadGate().say("gate/reload-gate", "y");

    assertThat(run.id()).isEqualTo("ask/reload-test");
    assertThat(run.text())
        .containsSubsequence("DONE. Image alpha.fm", "DONE. The card was restarted", "Run your");
    assertThat(run.help()).contains("The program reported: done.");
  }
}
