// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.engine.Checks;
import io.github.fmwizard.flow.engine.EngineState;
import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Predicate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTests {

  private static final Policy SIGNED =
      new Policy(
          Map.of(), Policy.Witness.SIGNED, 2, Set.of(), Set.of(), Set.of(), Optional.empty());
  private static final Policy THREE_LOGINS =
      new Policy(Map.of(), Policy.Witness.NAMED, 3, Set.of(), Set.of(), Set.of(), Optional.empty());

  private static Policy noDeviationTo(ActionKind... actions) {
    return new Policy(
        Map.of(), Policy.Witness.NAMED, 2, Set.of(actions), Set.of(), Set.of(), Optional.empty());
  }

  @Nested
  class Value {

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void asksForWhatIsBuiltInIfASiteSaysNothing(ActionKind action) {
      assertThat(Policy.none().least(action)).isEqualTo(action.least());
    }

    @Test
    void refusesAWeakerGateThanBuiltIn() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Policy.none().withGate(ActionKind.ERASE_SMFS, Strength.TYPED_SERIAL));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 4})
    void refusesFewerLoginsThanBuiltInAndMoreThanThereAre(int logins) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Policy(
                      Map.of(),
                      Policy.Witness.NAMED,
                      logins,
                      Set.of(),
                      Set.of(),
                      Set.of(),
                      Optional.empty()));
    }

    @Test
    void asksForThePlansStrongestGate() {
      Policy policy = Policy.none().withGate(ActionKind.LOAD_FM, Strength.TYPED_SERIAL);

      assertThat(policy.least(List.of(ActionKind.RESTART_CARD))).isEqualTo(Strength.CONFIRM);
      assertThat(policy.least(List.of(ActionKind.RESTART_CARD, ActionKind.LOAD_FM)))
          .isEqualTo(Strength.TYPED_SERIAL);
    }

    @Test
    void refusesFlowsAndProfilesThatItDoesNotList() {
      String good = "0".repeat(64);
      String bad = "1".repeat(64);
      Policy policy =
          new Policy(
              Map.of(),
              Policy.Witness.NAMED,
              2,
              Set.of(),
              Set.of(good),
              Set.of(bad),
              Optional.empty());

      assertThat(policy.refuseFlow(good)).isEmpty();
      assertThat(policy.refuseFlow(bad))
          .contains("The site's policy does not allow this flow (SHA-256 " + bad + ").");
      assertThat(policy.refuseProfile(bad)).isEmpty();
      assertThat(policy.refuseProfile(good)).isPresent();
      assertThat(Policy.none().refuseFlow(bad)).isEmpty();
    }
  }

  @Nested
  class OfLogins {

    private final Verbs verbs = new Verbs(THREE_LOGINS);

    @Test
    void stopsALoginWithFewerLeftThanTheSiteAsks() {
      toLoadGateWith("2");

      assertGuard(Waiting.Readiness.NOT_READY);
      verbs.story().override(List.of(THREE_LOGINS.logins()));
      assertGuard(Waiting.Readiness.NOT_READY);
    }

    @Test
    void stillSaysThatNobodyOverridesTheLastButOne() {
      toLoadGateWith("1");

      assertGuard(Waiting.Readiness.HARD_NO);
    }

    @Test
    void letsAsManyPassAsTheSiteAsks() {
      toLoadGateWith("3");

      assertThat(verbs.story().waiting()).isInstanceOf(Waiting.AtGate.class);
    }

    @Test
    void letsAPersonAcceptAnUnknownNumberOnce() {
      Verbs untold = new Verbs(THREE_LOGINS);
      List.of("card so.attempts-left unknown", "climb 1", "go to reload-ready")
          .forEach(untold::perform);
      untold.story().override(List.of(THREE_LOGINS.logins()));
      List.of("go", "go to reload-gate").forEach(untold::perform);

      assertThat(untold.story().waiting())
          .isInstanceOfSatisfying(
              Waiting.GuardShown.class,
              guard -> assertThat(guard.readiness()).isEqualTo(Waiting.Readiness.MENDABLE));
      untold.story().override(List.of(THREE_LOGINS.logins()));
      assertThat(untold.story().waiting()).isInstanceOf(Waiting.AtGate.class);
    }

    @Test
    void isLookedAtAgainDirectlyBeforeTheAct() {
      toLoadGateWith("3");
      play(verbs, "pass", "card so.attempts-left 2", "compare");

      assertThat(verbs.story().waiting()).isEqualTo(new Waiting.Failure(Waiting.Cause.GUARD));
    }

    @Test
    void isNoHindranceToARestart() {
      play(verbs, "open", "card so.attempts-left 0", "go to start-gate");

      assertThat(verbs.story().waiting()).isInstanceOf(Waiting.AtGate.class);
    }

    private void toLoadGateWith(String left) {
      play(verbs, "climb 1", "go to reload-image", "answer alpha-a2 0001", "look", "go");
      play(verbs, "card so.attempts-left " + left, "look");
    }

    private void assertGuard(Waiting.Readiness readiness) {
      assertThat(verbs.story().waiting())
          .isInstanceOfSatisfying(
              Waiting.GuardShown.class,
              guard -> assertThat(guard.readiness()).isEqualTo(readiness));
    }
  }

  @Nested
  class OfSignatures {

    @Test
    void stopsTheEraseOfSmfsAheadOfItsGate() {
      Verbs verbs = new Verbs(SIGNED);
      play(verbs, "climb 4", "go to smfs-gate");

      assertThat(verbs.story().waiting())
          .isInstanceOfSatisfying(
              Waiting.GuardShown.class,
              guard -> assertThat(guard.readiness()).isEqualTo(Waiting.Readiness.NOT_READY));
      assertThat(verbs.story().expectations())
          .extracting(expectation -> expectation.use().predicate())
          .contains(Predicate.WITNESS_SIGNED);
    }

    @Test
    void stopsSuchAnActOnceMoreRightBeforeItBegins() {
      Verbs verbs = new Verbs();
      play(verbs, "climb 4", "go to smfs-gate", "pass");
      EngineState passed = verbs.story().state.engine();
      Checks signed = new Checks(new FlowMap(Story.FLOW, SIGNED));

      assertThat(passed.waiting()).isEqualTo(new Waiting.Comparing());
      assertThat(new Checks(new FlowMap(Story.FLOW)).mayAct(passed, ActionKind.ERASE_SMFS))
          .isTrue();
      assertThat(signed.mayAct(passed, ActionKind.ERASE_SMFS)).isFalse();
    }

    @Test
    void leavesGatesWithoutAWitnessAlone() {
      Verbs verbs = new Verbs(SIGNED);
      play(verbs, "climb 1", "begin reload-load");

      assertThat(verbs.story().waiting()).isEqualTo(new Waiting.Acting());
    }

    @Test
    void stopsEveryActThatTheSiteGivesTheStrongestGate() {
      Verbs verbs =
          new Verbs(SIGNED.withGate(ActionKind.RESTART_CARD, Strength.TYPED_SERIAL_WITNESS));
      play(verbs, "open", "go to start-gate");

      assertThat(verbs.story().waiting()).isInstanceOf(Waiting.GuardShown.class);
    }
  }

  @Nested
  class OfDeviations {

    @Test
    void locksThoseThatLeadToARungWithSuchAnAct() {
      Verbs verbs = new Verbs(noDeviationTo(ActionKind.DELETE_FM));
      play(verbs, "climb 1", "card card.policy-50 no", "go to reload-fit", "go");

      assertThat(lock(verbs)).contains(Moves.Lock.SITE);
      assertThatExceptionOfType(IllegalTransitionException.class)
          .isThrownBy(() -> verbs.perform("deviate"));
    }

    @Test
    void leavesOthersOpen() {
      Verbs verbs = new Verbs(noDeviationTo(ActionKind.ERASE_ALL_FMS, ActionKind.ERASE_SMFS));
      play(verbs, "climb 1", "card card.policy-50 no", "go to reload-fit", "go", "deviate");

      assertThat(verbs.story().state.engine().position().rung()).isEqualTo(1);
    }

    @Test
    void locksLeavingBehindSuchAnActAheadOfTheLadder() {
      Verbs verbs = new Verbs(noDeviationTo(ActionKind.RESTART_CARD));
      play(verbs, "open", "go to start-gate", "decline");

      assertThat(lock(verbs)).contains(Moves.Lock.SITE);
    }

    @Test
    void locksThoseWhoseWitnessWouldHaveToSign() {
      Verbs verbs = new Verbs(SIGNED);
      play(verbs, "climb 2", "go to delete-ready", "go");

      assertThat(lock(verbs)).contains(Moves.Lock.SIGNATURE);
    }

    private static Optional<Moves.Lock> lock(Verbs verbs) {
      RunState state = verbs.story().state;
      Waiting.Cause cause = ((Waiting.Failure) verbs.story().waiting()).cause();
      return Moves.lock(state.map(), state.engine(), cause, Move.DEVIATE);
    }
  }

  private static void play(Verbs verbs, String... lines) {
    List.of(lines).forEach(verbs::perform);
  }
}
