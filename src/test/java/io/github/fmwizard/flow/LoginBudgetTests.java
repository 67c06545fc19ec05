// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.flow.engine.EngineState;
import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.LoginConsent;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.LoginLedger;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginBudgetTests {

  private final Verbs verbs = new Verbs();

  @Nested
  class Ledger {

    @Test
    void knowsNothingUntilTheCardTells() {
      assertThat(LoginLedger.UNKNOWN.after(LoginUse.FAILED).left()).isEmpty();
    }

    @Test
    void takesAwayWhatMayHaveBeenSpentSince() {
      LoginLedger ledger = LoginLedger.UNKNOWN.told(3);

      assertThat(ledger.after(LoginUse.NONE).left()).hasValue(3);
      assertThat(ledger.after(LoginUse.POSSIBLY).left()).hasValue(2);
      assertThat(ledger.after(LoginUse.FAILED).after(LoginUse.POSSIBLY).left()).hasValue(1);
    }

    @Test
    void neverFallsBelowNone() {
      LoginLedger ledger = LoginLedger.UNKNOWN.told(1);

      assertThat(ledger.after(LoginUse.FAILED).after(LoginUse.FAILED).left()).hasValue(0);
    }

    @Test
    void isWholeAgainAfterASuccess() {
      assertThat(LoginLedger.UNKNOWN.told(1).after(LoginUse.SUCCEEDED).left()).hasValue(3);
      assertThat(LoginLedger.UNKNOWN.after(LoginUse.SUCCEEDED).left()).hasValue(3);
    }

    @Test
    void takesWhatARefusedLoginTold() {
      beginLoad();
      verbs.perform("card so.attempts-left unknown");
      verbs.perform("act refused login spent failed left 1");

      assertThat(ledger().left()).hasValue(1);
      assertThat(ledger().possiblySpent()).isZero();
    }

    @Test
    void believesTheLookAfterwardsMore() {
      beginLoad();
      verbs.perform("card so.attempts-left 2");
      verbs.perform("act refused login spent failed left 1");

      assertThat(ledger().left()).hasValue(2);
    }

    @Test
    void countsAnUnresolvedActAsPossiblyALogin() {
      beginLoad();
      verbs.perform("unresolved");

      assertThat(ledger()).isEqualTo(new LoginLedger(OptionalInt.of(3), OptionalInt.empty(), 1));
    }

    @Test
    void countsAnUnresolvedRestartAsNone() {
      play("climb 1", "begin reload-load", "act done", "go", "compare", "unresolved");

      assertThat(ledger().possiblySpent()).isZero();
    }
  }

  @Nested
  class Guard {

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void stopsALoginIfNoneOrOneIsLeftAndNobodyOverridesThat(int left) {
      play("climb 1", "go to reload-image");
      play("answer alpha-a2 0001", "look", "go", "card so.attempts-left " + left, "look");

      assertGuard(Waiting.Readiness.HARD_NO);
      play("override logins-left-at-least count=2");
      assertGuard(Waiting.Readiness.HARD_NO);
      assertThat(marks().consent()).isEqualTo(LoginConsent.NOT_GIVEN);
    }

    @Test
    void letsARestartPassWhateverIsLeft() {
      play("open", "card so.attempts-left 0", "go to start-gate");

      assertThat(verbs.story().waiting()).isInstanceOf(Waiting.AtGate.class);
    }

    @Test
    void letsTwoPass() {
      beginLoad();

      assertThat(verbs.story().waiting()).isEqualTo(new Waiting.Acting());
    }

    @Test
    void stopsIfTheLastButOneMayHaveBeenSpent() {
      beginLoad();
      play("card so.attempts-left 2", "act refused login spent failed left 2", "go");
      play("card so.attempts-left unknown", "move repeat-rung", "go to reload-ready");
      verbs.story().override(List.of(PredicateUse.of(Predicate.LOGINS_LEFT_AT_LEAST, 3)));
      play("go", "begin reload-load", "act refused login spent failed", "go");
      play("move repeat-rung", "go to reload-ready");

      assertThat(verbs.story().waiting())
          .isEqualTo(new Waiting.CheckShown(Waiting.Readiness.NOT_READY));
    }
  }

  @Nested
  class NeverTold {

    @Test
    void asksForOneAcceptanceAheadOfTheGate() {
      untold();

      assertGuard(Waiting.Readiness.MENDABLE);
      play("override logins-left-at-least count=2");
      assertThat(verbs.story().waiting()).isInstanceOf(Waiting.AtGate.class);
      assertThat(marks().consent()).isEqualTo(LoginConsent.GIVEN);
    }

    @Test
    void keepsTheAcceptanceUntilAnActUsesIt() {
      untold();
      play("override logins-left-at-least count=2", "pass", "compare moved fact.card.label");
      assertThat(verbs.story().waiting()).isInstanceOf(Waiting.AtGate.class);
      play("pass", "compare");

      assertThat(verbs.story().waiting()).isEqualTo(new Waiting.Acting());
      assertThat(marks().consent()).isEqualTo(LoginConsent.SPENT);
    }

    @Test
    void isNotAcceptedAgainAfterALoginThatFailed() {
      untold();
      play("override logins-left-at-least count=2", "pass", "compare");
      play("act refused login spent failed", "go", "move repeat-rung");
      toGate();

      assertGuard(Waiting.Readiness.NOT_READY);
      play("override logins-left-at-least count=2");
      assertGuard(Waiting.Readiness.NOT_READY);
    }

    @Test
    void isNotAcceptedAgainAfterAnActThatNobodyKnowsOf() {
      untold();
      play("override logins-left-at-least count=2", "pass", "compare", "unresolved", "look");
      play("go", "move repeat-rung");
      toGate();

      assertGuard(Waiting.Readiness.NOT_READY);
    }

    @Test
    void standsIfTheActNeverBegan() {
      untold();
      play("override logins-left-at-least count=2", "pass", "compare", "never-began");

      assertThat(verbs.story().waiting()).isInstanceOf(Waiting.GuardShown.class);
      play("override logins-left-at-least count=2");
      assertThat(verbs.story().waiting()).isInstanceOf(Waiting.AtGate.class);
      assertThat(verbs.story().state.known().logins().possiblySpent()).isZero();
    }

    @Test
    void isAskedAgainIfCertainlyNoLoginWasTaken() {
      untold();
      play("override logins-left-at-least count=2", "pass", "compare");
      play("act refused mendable spent none", "go", "move repeat-rung");
      toGate();

      assertGuard(Waiting.Readiness.MENDABLE);
    }

    @Test
    void isKnownAfterASuccess() {
      untold();
      play(
          "override logins-left-at-least count=2",
          "pass",
          "compare",
          "act says done spent succeeded");

      assertThat(marks().consent()).isEqualTo(LoginConsent.NOT_GIVEN);
      assertThat(ledger().left()).hasValue(3);
    }

    @Test
    void mayBeCompletedOnlyByALookOrAnAcceptance() {
      untold();

      assertThatExceptionOfType(IllegalTransitionException.class)
          .isThrownBy(() -> verbs.perform("pass"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void stopsALoginIfTwoFailuresAreSaidAsIfTheyWereSensed(int failed) {
      untold();
      assertGuard(Waiting.Readiness.MENDABLE);
      play("failed " + failed);

      assertGuard(Waiting.Readiness.HARD_NO);
      play("override logins-left-at-least count=2");
      assertGuard(Waiting.Readiness.HARD_NO);
    }

    private void untold() {
      verbs.perform("card so.attempts-left unknown");
      verbs.perform("climb 1");
      toGate();
    }

    private void toGate() {
      play("go to reload-ready", "override logins-left-at-least count=3", "go");
      play("go to reload-image", "answer alpha-a2 0001", "look", "go", "look");
    }
  }

  private void beginLoad() {
    play("climb 1", "begin reload-load");
  }

  private void play(String... lines) {
    List.of(lines).forEach(verbs::perform);
  }

  private LoginLedger ledger() {
    return verbs.story().state.known().logins();
  }

  private EngineState.Marks marks() {
    return verbs.story().state.engine().marks();
  }

  private void assertGuard(Waiting.Readiness readiness) {
    assertThat(verbs.story().waiting())
        .isInstanceOfSatisfying(
            Waiting.GuardShown.class, guard -> assertThat(guard.readiness()).isEqualTo(readiness));
  }
}
