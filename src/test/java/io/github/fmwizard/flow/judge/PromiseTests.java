// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.judge.Promise.Effect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an act promised beside what the inspection after it shows. */
class PromiseTests {

  @Test
  void stayWhatTheyWereWhenAnotherFmIsNamedLater() {
    Learnt run = Learnt.looked().namesCulprit("0001", "alpha");
    Optional<List<Fm>> before = run.known.facts().fms();
    run.did(
        ActionKind.LOAD_FM, "", () -> run.card.fm("0001", "gamma", "a2", Fm.ENABLED, Fm.STARTED));
    FmChange change = FmChange.between(before, run.known.facts().fms()).get(0);
    assertThat(Promise.approved(change, run.known)).isTrue();

    run.namesCulprit("0002", "beta");

    assertThat(Promise.approved(change, run.known)).isTrue();
  }

  @Test
  void coverWhatOneActRemovedAndALaterOneAdded() {
    Learnt run = Learnt.looked().namesCulprit("0001", "alpha");
    Optional<List<Fm>> before = run.known.facts().fms();
    run.did(ActionKind.DELETE_FM, "0001", () -> run.card.delete("0001"));
    run.did(
        ActionKind.LOAD_FM,
        "0001",
        () -> run.card.fm("0001", "alpha", "a2", Fm.ENABLED, Fm.STARTED));

    FmChange change = FmChange.between(before, run.known.facts().fms()).get(0);

    assertThat(change.kind()).isEqualTo(FmChange.Kind.REPLACED);
    assertThat(Promise.approved(change, run.known)).isTrue();
  }

  private final Learnt run = Learnt.looked();

  @ParameterizedTest
  @CsvSource({
    "REPLACES, 0001, REPLACED, true",
    "REPLACES, 0002, REPLACED, false",
    "REPLACES, 0001, ADDED, false",
    "REPLACES, 0001, GONE, false",
    "ADDS, 0001, ADDED, true",
    "ADDS, , ADDED, true",
    "ADDS, 0002, ADDED, false",
    "ADDS, 0001, REPLACED, false",
    "REPLACES_OR_ADDS, 0002, ADDED, true",
    "REPLACES_OR_ADDS, 0001, REPLACED, true",
    "REPLACES_OR_ADDS, 0002, REPLACED, false",
    "REPLACES_OR_ADDS, , REPLACED, true",
    "REPLACES_OR_ADDS, 0001, GONE, false",
    "REMOVES, 0001, GONE, true",
    "REMOVES, 0002, GONE, false",
    "REMOVES, 0001, REPLACED, false",
    "REMOVES_ALL, , GONE, true",
    "REMOVES_ALL, , ADDED, false",
    "NONE, , GONE, false",
    "NONE, , ADDED, false",
    "NONE, , REPLACED, false"
  })
  void coversItsOwnChangeAndNoOther(Effect effect, String id, FmChange.Kind kind, boolean covered) {
    assertThat(promise(effect, id).covers(change(kind, "alpha", "alpha"))).isEqualTo(covered);
  }

  @Test
  void withoutANamedFmCoversABuildOfTheSameLabelOnly() {
    var any = promise(Effect.REPLACES_OR_ADDS, null);

    assertThat(any.covers(change(FmChange.Kind.REPLACED, "alpha", "beta"))).isFalse();
    assertThat(
            promise(Effect.REPLACES_OR_ADDS, "0001")
                .covers(change(FmChange.Kind.REPLACED, "alpha", "beta")))
        .isTrue();
  }

  @Nested
  class AfterAnAct {

    @Test
    void isKeptByTheFmThatWasNamed() {
      acts(ActionKind.LOAD_FM, "0001", () -> run.card.load("0001", "alpha", "a2"));

      assertJudged(Truth.YES, "as approved");
    }

    @Test
    void isBrokenByAnotherFm() {
      acts(ActionKind.LOAD_FM, "0001", () -> run.card.load("0002", "gamma", "g1"));

      assertJudged(
          Truth.NO, "beta (0002) was overwritten by gamma, build g1; its build b1 is gone");
    }

    @Test
    void isBrokenByEachOtherFmByName() {
      acts(
          ActionKind.DELETE_FM,
          "0001",
          () -> {
            run.card.delete("0001");
            run.card.delete("0002");
            run.card.fm("0009", "delta", "d1", "Enabled", "OK");
          });

      assertJudged(Truth.NO, "beta (0002), build b1, is gone; delta (0009), build d1, was added");
    }

    @Test
    void isNotKnownWithoutBothLists() {
      assertThat(Promise.judge(run.known).truth()).isEqualTo(Truth.UNKNOWN);
      acts(ActionKind.LOAD_FM, "0001", () -> run.card.unknown(FactName.FMS_LIST));
      assertJudged(Truth.UNKNOWN, "the FMs are not listed before and after it");
      acts(ActionKind.LOAD_FM, "0001", () -> run.card.load("0001", "alpha", "a2"));

      assertJudged(Truth.UNKNOWN, "the FMs are not listed before and after it");
    }

    @ParameterizedTest
    @EnumSource(
        value = ActionKind.class,
        names = {"ERASE_SMFS", "ACTIVATE_SMFS"})
    void isBrokenByAnyFmIfNoneWasToChange(ActionKind action) {
      run.card.flag(FactName.CARD_RESTART_PENDING, true);
      acts(action, "", () -> run.card.delete("0002"));

      assertThat(Promise.judge(run.known).truth()).isEqualTo(Truth.NO);
    }
  }

  @Nested
  class OfARestart {

    @Test
    void isKeptByWhatAnActOfThisRunLeftToIt() {
      acts(ActionKind.DELETE_FM, "0001", () -> {});
      acts(ActionKind.RESTART_CARD, "", () -> run.card.delete("0001"));

      assertJudged(Truth.YES, "as approved");
    }

    @Test
    void isBrokenByWhatNoActOfThisRunLeftToIt() {
      run.card.flag(FactName.CARD_RESTART_PENDING, true);
      acts(ActionKind.DELETE_FM, "0001", () -> {});
      acts(ActionKind.RESTART_CARD, "", () -> run.card.delete("0002"));

      assertJudged(Truth.NO, "beta (0002), build b1, is gone");
    }

    @ParameterizedTest
    @CsvSource({"yes, YES", "unknown, YES", "no, NO"})
    void isKeptByWhatOthersMayHaveLeftToIt(String pending, Truth truth) {
      run.card.put("card.restart-pending", pending);
      acts(ActionKind.RESTART_CARD, "", () -> run.card.delete("0002"));

      assertThat(Promise.judge(run.known).truth()).isEqualTo(truth);
    }
  }

  @Nested
  class OverTheRun {

    private final FmChange replaced = change(FmChange.Kind.REPLACED, "alpha", "alpha");

    @Test
    void approvesOnlyWhatADoneActPromised() {
      assertThat(Promise.approved(replaced, run.known)).isFalse();
      acts(ActionKind.LOAD_FM, "0001", () -> run.card.load("0001", "alpha", "a2"));
      assertThat(Promise.approved(replaced, run.known)).isFalse();
      run.did(ActionKind.RESTART_CARD, "", () -> {});
      assertThat(Promise.approved(replaced, run.known)).isFalse();
      run.did(ActionKind.LOAD_FM, "0001", () -> run.card.load("0001", "alpha", "a3"));

      assertThat(Promise.approved(replaced, run.known)).isTrue();
      assertThat(Promise.kept(run.known)).containsExactly(TestFms.id("0001"));
      assertThat(Promise.approved(change(FmChange.Kind.GONE, "alpha", ""), run.known)).isFalse();
    }

    @Test
    void keepsTheLoadedFmToo() {
      run.did(ActionKind.LOAD_FM, "", () -> run.card.load("0009", "gamma", "g1"));

      assertThat(Promise.kept(run.known)).containsExactly(TestFms.id("0009"));
    }
  }

  @Nested
  class OfALoad {

    @Test
    void isWhatTheListSaysOfItsId() {
      assertThat(load("0001")).isEqualTo(promise(Effect.REPLACES, "0001"));
      assertThat(load("0009")).isEqualTo(promise(Effect.ADDS, "0009"));
      assertThat(load("")).isEqualTo(promise(Effect.REPLACES_OR_ADDS, null));
      run.namesCulprit("0009", "gamma");
      assertThat(load("")).isEqualTo(promise(Effect.REPLACES_OR_ADDS, null));
      run.namesCulprit("0002", "beta");
      assertThat(load("")).isEqualTo(promise(Effect.REPLACES_OR_ADDS, "0002"));
    }

    @Test
    void isNotKnownOnACardThatListsNothingAndAnAdditionOnAnEmptyOne() {
      run.card.unknown(FactName.FMS_LIST);
      run.look();
      assertThat(load("0001")).isEqualTo(promise(Effect.REPLACES_OR_ADDS, "0001"));
      run.card.eraseFms();
      run.card.fm("0001", "alpha", "a1", "Enabled", "OK");
      run.did(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);

      assertThat(load("0001")).isEqualTo(promise(Effect.ADDS, "0001"));
    }

    private Promise load(String id) {
      return Promise.of(
          ActionKind.LOAD_FM,
          id.isEmpty() ? Optional.empty() : Optional.of(TestFms.id(id)),
          run.known.facts().fms(),
          run.known);
    }
  }

  private static Promise promise(Effect effect, String id) {
    return new Promise(effect, Optional.ofNullable(id).map(TestFms::id));
  }

  private static FmChange change(FmChange.Kind kind, String before, String now) {
    return new FmChange(
        kind,
        kind == FmChange.Kind.ADDED ? Optional.empty() : Optional.of(fm(before)),
        kind == FmChange.Kind.GONE ? Optional.empty() : Optional.of(fm(now)));
  }

  private static Fm fm(String label) {
    return TestFms.of("0001", "label", label, "fingerprint", label + "1");
  }

  private void acts(ActionKind action, String id, Runnable work) {
    run.ended(action, id, Learnt.UNKNOWN, work);
  }

  private void assertJudged(Truth truth, String found) {
    assertThat(Promise.judge(run.known).truth()).isEqualTo(truth);
    assertThat(Promise.judge(run.known).found()).isEqualTo(found);
  }
}
