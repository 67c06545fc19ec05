// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.wizard.ScriptedAct;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FormsTests {

  @Nested
  class AnOverride {

    private final OperatedRun run = new OperatedRun();

    AnOverride() {
      run.card.flag(FactName.HOST_LOGIN_ALLOWED_FLAG, false);
      run.play(Scripts.TO_FIRST_GATE);
    }

    @Test
    void needsAReasonAndAName() {
      assertThat(run.text())
          .contains("[!] The client allows logins")
          .contains("NOT READY")
          .contains("Mend: Set LoginAllowedOnFMEnabledHSMs");
      run.say("check/start-client", "override")
          .say("override/reason", "set by hand")
          .say("override/name", "Ana");

      assertThat(run.decision())
          .isEqualTo(
              new Event.Overridden(
                  run.state().path(),
                  Set.of(PredicateUse.of(Predicate.CLIENT_ALLOWS_LOGIN)),
                  "set by hand",
                  "Ana"));
      assertThat(run.text())
          .contains("READY WITH 1 OVERRIDE.")
          .contains("[~] The client allows logins");
    }

    @Test
    void offersTheOperatorsName() {
      run.say("check/start-client", "override").say("override/reason", "set by hand");

      assertThat(run.screen().prompt())
          .isEqualTo(new Prompt.Line("Name", 60, Optional.of("Ana"), false));
    }

    @Test
    void takesNoBlankReason() {
      run.say("check/start-client", "override").say("override/reason", "  ");

      assertThat(run.id()).isEqualTo("override/reason");
    }

    @Test
    void isNotOfferedForWhatNobodyMayOverride() {
      OperatedRun hard = new OperatedRun();
      hard.card.flag(FactName.CARD_TAMPERED, true);
      hard.play(
          """
          ask/start-symptom = misbehaves
          ask/start-serial = 532018
          """);

      assertThat(hard.text()).contains("Nobody may override this: it stops here.");
      assertThat(hard.words()).containsExactly("look-again", "override", "leave");
      assertThat(hard.options().get(1).disabled()).isPresent();
      hard.say("check/start-sure", "override");
      assertThat(hard.id()).isEqualTo("check/start-sure");
      hard.say("check/start-sure", "leave");
      assertThat(hard.id()).isEqualTo("failure/moves");
    }
  }

  @Test
  void aTraineeMendsTheSwitchByHand() {
    OperatedRun run = OperatedRun.training();
    run.card.flag(FactName.HOST_LOGIN_ALLOWED_FLAG, false);
    run.play(Scripts.TO_FIRST_GATE);

    assertThat(run.words()).containsExactly("look-again", "allow-login", "override", "leave");
  }

  @Nested
  class AnAttestation {

    @Test
    void namesWhoVouchesAndFromWhat() {
      OperatedRun fresh = silent();
      fresh.play(
          """
          ask/start-symptom = halts-at-start
          ask/start-serial = 532018
          """);
      assertThat(fresh.words()).contains("attest");
      fresh.say("check/start-sure", "attest");
      assertThat(fresh.text()).contains("to vouch for: no tamper");
      fresh.say("attest/basis", "the display").say("attest/name", "Ana");

      assertThat(fresh.decision())
          .isEqualTo(
              new Event.Attested(
                  "before/start-sure",
                  Set.of(
                      PredicateUse.of(Predicate.NOT_TAMPERED),
                      PredicateUse.of(Predicate.NOT_ZEROIZED),
                      PredicateUse.of(Predicate.NOT_IN_TRANSPORT)),
                  "Ana (from: the display)"));
      assertThat(fresh.help()).contains("[s] No tamper");
    }
  }

  /** A run on a card that never told whether it was tampered with. */
  private static OperatedRun silent() {
    return new OperatedRun(
        OperatedRun.REAL,
        false,
        card -> {
          card.text(FactName.CARD_CONDITION, "halted");
          card.unknown(FactName.CARD_TAMPERED);
        });
  }

  /** The card does not tell how many logins are left, and that is to be overridden. */
  private static OperatedRun atTheOverrideOfLogins() {
    OperatedRun run =
        new OperatedRun(OperatedRun.REAL, false, card -> card.unknown(FactName.SO_ATTEMPTS_LEFT));
    run.play(Scripts.TO_FIRST_GATE)
        .play(
            """
            gate/start-gate = y
            check/reload-ready = override
            """);
    return run;
  }

  @Test
  void anUnknownNumberOfLoginsIsAcceptedOnceAndByName() {
    OperatedRun run = atTheOverrideOfLogins();
    run.play(
            """
        override/failed-logins = unknown
        override/reason = new card
        override/name = Ana
        check/reload-ready = go-on
        """)
        .play(Scripts.TO_LOAD_GATE);

    assertThat(run.id()).isEqualTo("guard/reload-gate");
    run.say("guard/reload-gate", "override")
        .say("override/failed-logins", "unknown")
        .say("override/reason", "new card")
        .say("override/name", "Ana");
    assertThat(run.decision())
        .isEqualTo(
            new Event.Overridden(
                run.state().path(), Set.of(Minimum.TWO_LOGINS), "new card", "Ana"));
    assertThat(run.id()).isEqualTo("gate/reload-gate");
  }

  @Test
  void applicationsAreNotSaidToBeStoppedWhileTheirSessionsAreOpen() {
    OperatedRun run =
        new OperatedRun(OperatedRun.REAL, false, card -> card.count(FactName.CARD_SESSIONS, 3));
    String upToThere =
        Scripts.TO_FIRST_GATE.substring(0, Scripts.TO_FIRST_GATE.indexOf("ask/start-stopped"));
    run.play(upToThere).say("ask/start-stopped", "yes");

    assertThat(run.id()).isEqualTo("ask/start-stopped");
    assertThat(run.text()).contains("3 sessions are open on this card now: whose?");
    assertThat(run.state().known().answer("applications-stopped")).isEmpty();
    run.say("ask/start-stopped", "no");
    assertThat(run.said()).isEqualTo(new Attestation.Flag(false));
  }

  @Test
  void twoFailedLoginsThatAreSaidStopAtTheGateThatTwoSensedOnesStopAt() {
    OperatedRun run = atTheOverrideOfLogins();
    run.play(
        """
        override/failed-logins = 2
        override/name = Ana
        """);

    assertThat(run.decision())
        .isEqualTo(new Event.FailedLoginsReported(run.state().path(), 2, "Ana"));
    assertThat(run.state().known().logins().left()).hasValue(1);
    assertThat(run.id()).isEqualTo("check/reload-ready");
    assertThat(run.state().engine().waiting())
        .isEqualTo(new Waiting.CheckShown(Waiting.Readiness.NOT_READY));
  }

  @Nested
  class ADeviation {

    @Test
    void isOfferedWhereTheNextRungIsLocked() {
      OperatedRun run = Climbs.atLoadGate().leave(Answer.Cause.NO);

      assertThat(run.words())
          .containsExactly(
              "look-again", "repeat-rung", "manual-act", "stop", "case-text", "deviate");
      assertThat(run.text())
          .contains("It is locked: No failure on this rung points to the card")
          .contains("The next rung, Delete the FM, then load, removes alpha (0001)");
    }

    @Test
    void namesReasonAndDecider() {
      OperatedRun run =
          Climbs.atLoadGate()
              .leave(Answer.Cause.NO)
              .say("failure/moves", "deviate")
              .say("deviate/reason", "no image")
              .say("deviate/decider", "Bea");

      assertThat(run.decision())
          .isEqualTo(
              new Event.Deviated(
                  "reload-fm/reload-gate",
                  "the ladder's order",
                  "no image",
                  "Bea",
                  Optional.empty()));
      assertThat(run.id()).isEqualTo("ask/delete-which");
    }

    @Test
    void needsAWitnessAheadOfAnErase() {
      OperatedRun run =
          Climbs.atFirstMoves()
              .play(Scripts.TO_DELETE_GATE)
              .leave(Answer.Cause.NO)
              .say("failure/moves", "deviate")
              .say("deviate/reason", "told so by the vendor")
              .say("deviate/decider", "Bea");
      assertThat(run.screen().prompt())
          .isEqualTo(new Prompt.Line("Witness", 60, Optional.empty(), false));
      run.say("deviate/witness", " bea ");
      assertThat(run.id()).isEqualTo("deviate/witness");
      run.say("deviate/witness", "Ana");
      assertThat(run.id()).isEqualTo("deviate/witness");
      run.say("deviate/witness", "Cem");

      assertThat(run.decision())
          .isEqualTo(
              new Event.Deviated(
                  "delete-then-load/delete-gate",
                  "the ladder's order",
                  "told so by the vendor",
                  "Bea",
                  Optional.of("Cem")));
    }
  }

  @Test
  void somethingDoneByHandIsRecordedWithItsDoer() {
    OperatedRun run =
        Climbs.atFirstMoves()
            .say("failure/moves", "manual-act")
            .say("manual-act/what", "other")
            .say("manual-act/words", "moved the card to another host")
            .say("manual-act/name", "Bea");

    assertThat(run.decision())
        .isEqualTo(
            new Decision.Manual(
                Decision.ManualKind.OTHER, "moved the card to another host", "Bea"));
  }

  @Test
  void aPowerCycleHasItsUsualWords() {
    OperatedRun run =
        Climbs.atFirstMoves()
            .say("failure/moves", "manual-act")
            .say("manual-act/what", "power-cycle");

    assertThat(run.screen().prompt())
        .isEqualTo(
            new Prompt.Line("Done", 300, Optional.of("the host is switched off and on"), false));
  }

  @Test
  void anUndecidedConditionIsDecidedByANamedPerson() {
    OperatedRun run = Climbs.atLoadGate();
    run.nextAct(ScriptedAct.done())
        .nextAct(
            ScriptedAct.done(
                card -> {
                  card.restart();
                  card.unknown(FactName.SMFS_STATE);
                }))
        .say("gate/reload-gate", "y");

    assertThat(run.id()).isEqualTo("decide/reload-smfs-gate");
    run.say("decide/reload-smfs-gate", "no")
        .say("decide/reason", "policy 51 is on")
        .say("decide/name", "Ana");
    assertThat(run.decision())
        .isEqualTo(
            new Event.Decided("reload-fm/reload-smfs-gate", false, "policy 51 is on", "Ana"));
  }
}
