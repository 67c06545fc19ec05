// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each event leaves in what a run knows. */
class KnowledgeUpdateTests {

  private static final String PLACE = "rung/step";
  private static final Set<PredicateUse> TWO =
      Set.of(PredicateUse.of(Predicate.NOT_ZEROIZED), PredicateUse.of(Predicate.NOT_TAMPERED));

  private final Learnt run = Learnt.looked();

  @Nested
  class Notes {

    @Test
    void nameWhoVouchedAndForWhat() {
      run.happens(new Event.Attested(PLACE, TWO, "bo"));

      assertNoted(Note.Kind.ATTESTATION, "not-tampered, not-zeroized", "bo");
      assertThat(run.known.statements().vouched())
          .containsOnlyKeys(TWO)
          .containsEntry(
              PredicateUse.of(Predicate.NOT_TAMPERED), new Vouching("bo", 0, Optional.empty()));
    }

    @Test
    void keepAnOverrideWithItsReason() {
      run.happens(new Event.Overridden(PLACE, TWO, "it must", "bo"));

      assertNoted(Note.Kind.OVERRIDE, "not-tampered, not-zeroized: it must", "bo");
    }

    @Test
    void keepADeviationWithItsWitness() {
      run.happens(new Event.Deviated(PLACE, "a gate", "it must", "bo", Optional.of("cy")));
      assertNoted(
          Note.Kind.DEVIATION, "expected a gate; departed because it must; witness cy", "bo");

      run.happens(new Event.Deviated(PLACE, "a gate", "it must", "bo", Optional.empty()));
      assertNoted(Note.Kind.DEVIATION, "expected a gate; departed because it must", "bo");
    }

    @Test
    void keepWhatAPersonDecided() {
      run.happens(new Event.Decided(PLACE, true, "it is so", "bo"));
      assertNoted(Note.Kind.DECISION, "yes: it is so", "bo");
      run.happens(new Event.Decided(PLACE, false, "it is not", "bo"));
      assertNoted(Note.Kind.DECISION, "no: it is not", "bo");
      run.happens(new Event.Resolved(PLACE, true, "the tool said so", "bo"));
      assertNoted(Note.Kind.RESOLUTION, "done: the tool said so", "bo");
      run.happens(new Event.Resolved(PLACE, false, "nothing", "bo"));
      assertNoted(Note.Kind.RESOLUTION, "not done: nothing", "bo");
    }

    @Test
    void nameTheWitnessOfAGateAndWhoRefusedIt() {
      run.happens(new Event.Opened(new Setting(true, "ana", "532018", "lab", "/dev/x", false)));
      run.happens(new Event.GateAnswered(PLACE, true, "y", Optional.empty(), ""));
      assertThat(run.known.notes()).isEmpty();

      run.happens(new Event.GateAnswered(PLACE, true, "y", Optional.of("cy"), ""));
      assertNoted(Note.Kind.WITNESS, "stood by", "cy");
      run.happens(new Event.GateAnswered(PLACE, false, "said no", Optional.of("cy"), ""));
      assertThat(run.known.notes())
          .contains(new Note(Note.Kind.WITNESS, PLACE, "stood by; the gate was answered no", "cy"));
      assertNoted(Note.Kind.GATE_REFUSED, "said no", "ana");
    }

    @Test
    void keepWhatWasDoneByHand() {
      run.happens(new Event.ManualAct("power cycle", "bo"));

      assertThat(run.known.notes())
          .containsExactly(new Note(Note.Kind.MANUAL_ACT, "", "power cycle", "bo"));
    }

    private void assertNoted(Note.Kind kind, String text, String by) {
      assertThat(run.known.notes()).last().isEqualTo(new Note(kind, PLACE, text, by));
    }
  }

  @Nested
  class Logins {

    @ParameterizedTest
    @CsvSource({"NONE, 0", "POSSIBLY, 1", "FAILED, 1", "SUCCEEDED, 0"})
    void areCountedByWhatAnActSpent(LoginUse use, int spent) {
      unresolved(ActionKind.LOAD_FM, Optional.of(new Account(new Outcome.Unknown("x"), use)));

      assertThat(run.known.logins().possiblySpent()).isEqualTo(spent);
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void areCountedForAnActWithoutAnAccountThatMayLogIn(ActionKind action) {
      unresolved(action, Optional.empty());

      assertThat(run.known.logins().possiblySpent()).isEqualTo(action.mayLogIn() ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"LOAD_FM, 1", "RESTART_CARD, 3"})
    void areWhatARefusedLoginReportedIfTheActMayLogIn(ActionKind action, int left) {
      Outcome refused =
          new Outcome.Refused(
              new Outcome.Failure("ctfm", "160", "wrong", Blame.LOGIN), OptionalInt.of(1));
      unresolved(action, Optional.of(new Account(refused, LoginUse.FAILED)));

      assertThat(run.known.logins()).isEqualTo(LoginLedger.UNKNOWN.told(left));
    }
  }

  @Nested
  class TheTestOfTheApplication {

    @ParameterizedTest
    @EnumSource(Attestation.TestResult.class)
    void isForgottenWhenAnActBegins(Attestation.TestResult result) {
      tested(result);
      run.namesCulprit("0001", "alpha");
      unresolved(ActionKind.RESTART_CARD, Optional.empty());

      assertThat(run.known.answerOf(Attestation.ApplicationTest.class)).isEmpty();
      assertThat(run.known.answer(Culprit.NAME)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Attestation.TestResult.class)
    void isKeptAfterSomethingWasDoneByHandOnlyIfItFailed(Attestation.TestResult result) {
      tested(result);
      run.namesCulprit("0001", "alpha");
      run.happens(new Event.ManualAct("power cycle", "bo"));

      assertThat(run.known.answerOf(Attestation.ApplicationTest.class).isPresent())
          .isEqualTo(result == Attestation.TestResult.FAILED);
      assertThat(run.known.answer(Culprit.NAME)).isPresent();
    }

    private void tested(Attestation.TestResult result) {
      run.says(AnswerName.APPLICATION_TEST, new Attestation.ApplicationTest(result, "sign"));
    }
  }

  @Nested
  class TheLoadedFm {

    @Test
    void isTheOneThatTheLoadChanged() {
      loads("0002", "beta", "b2");

      assertLoaded("beta (0002)");
    }

    @Test
    void isTheOneOfBeforeIfALoadChangedNothing() {
      loads("0002", "beta", "b2");
      run.did(ActionKind.LOAD_FM, "0001", () -> {});

      assertLoaded("beta (0002)");
    }

    @Test
    void isFoundByALaterInspectionIfTheLoadsEndWasNotSeen() {
      unresolved(ActionKind.LOAD_FM, Optional.empty());
      assertThat(run.known.fms().loaded()).isEmpty();
      run.card.load("0002", "beta", "b2");
      run.look();

      assertLoaded("beta (0002)");
    }

    @Test
    void isNotSoughtAfterAnotherAct() {
      run.did(ActionKind.RESTART_CARD, "", () -> {});
      run.card.load("0002", "beta", "b2");
      run.look();

      assertThat(run.known.fms().loaded()).isEmpty();
    }

    @Test
    void isForgottenOnceItIsDeletedOrAllAreErased() {
      loads("0002", "beta", "b2");
      run.did(ActionKind.DELETE_FM, "0001", () -> run.card.delete("0001"));
      assertLoaded("beta (0002)");
      run.did(ActionKind.DELETE_FM, "0002", () -> run.card.delete("0002"));
      assertThat(run.known.fms().loaded()).isEmpty();

      loads("0002", "beta", "b3");
      run.did(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);
      assertThat(run.known.fms().loaded()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
        value = ActionKind.class,
        names = {"ERASE_SMFS", "RESTART_CARD", "ACTIVATE_SMFS"})
    void isRememberedOverOtherActs(ActionKind action) {
      loads("0002", "beta", "b2");
      run.did(action, "", () -> {});

      assertLoaded("beta (0002)");
    }

    private void loads(String id, String label, String build) {
      run.did(ActionKind.LOAD_FM, id, () -> run.card.load(id, label, build));
    }

    private void assertLoaded(String name) {
      assertThat(run.known.fms().loaded()).map(Fm::name).contains(name);
    }
  }

  @Test
  void takesTheInspectionOfAComparison() {
    run.card.eraseFms();
    run.happens(new Event.ScopeCompared(PLACE, List.of(), run.card.look(), CardPicture.NOW + 7));

    assertThat(run.known.facts().fms()).hasValueSatisfying(rows -> assertThat(rows).isEmpty());
    assertThat(run.known.lookedAt()).isEqualTo(CardPicture.NOW + 7);
  }

  private void unresolved(ActionKind action, Optional<Account> account) {
    Facts before = run.known.facts();
    run.happens(
        new Event.ActUnresolved(
            new ActRecord(
                PLACE, action, Optional.empty(), before, account, Optional.empty(), false)));
  }
}
