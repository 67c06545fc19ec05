// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.luna.OfficerTyping.Step;
import io.github.fmwizard.hsm.tools.output.Dialogue;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One decision of the officer lets one line go to the program, and never the last login. */
class OfficerTypingTests {

  private final ByteArrayOutputStream program = new ByteArrayOutputStream();
  private final List<Step> steps = new ArrayList<>();

  @Test
  void goesToTheProgramUpToEnterAndThenNowhere() {
    AnswerBudget budget = typed("secret\nsecret\n", 3);

    assertThat(program()).isEqualTo("secret\n");
    assertThat(steps).containsExactly(Step.ANSWERED, Step.WITHHELD, Step.LEFT);
    assertThat(budget.answered()).isEqualTo(1);
    assertThat(budget.open()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"again\n", "agaix\u007fn\n", "agaix\bn\n", "x\u0015again\n", "\b\bagain\n"})
  void goesToTheProgramOnceMoreAfterTheWord(String word) {
    typed("one\n" + word + "two\nthree\n", 3);

    assertThat(program()).isEqualTo("one\ntwo\n");
    assertThat(steps)
        .containsExactly(Step.ANSWERED, Step.OPENED, Step.ANSWERED, Step.WITHHELD, Step.LEFT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "again!\n", "agai\n", "Again\n", "againagainagainagain\n", "x\nagai\n"})
  void goesNowhereAfterAnyOtherWord(String word) {
    typed("one\n" + word + "two\n", 3);

    assertThat(program()).isEqualTo("one\n");
    assertThat(steps).contains(Step.WITHHELD).doesNotContain(Step.OPENED, Step.DENIED);
  }

  @Test
  void takesAWordThatWasTooLongBackCharacterByCharacter() {
    typed("one\n" + "again" + "x".repeat(20) + "\b".repeat(11) + "\ntwo\n", 3);

    assertThat(program()).isEqualTo("one\ntwo\n");
  }

  @ParameterizedTest
  @CsvSource({"3, 2", "2, 1", "1, 1", "0, 1"})
  void neverGivesTheProgramTheTryThatCouldBeTheLast(int left, int lines) {
    typed("one\nagain\ntwo\nagain\nthree\n", left);

    assertThat(program().lines()).hasSize(lines);
    assertThat(steps).contains(Step.DENIED);
  }

  @Test
  void countsThreeTriesIfTheCardTellsNone() {
    AnswerBudget budget = new AnswerBudget(OptionalInt.empty());
    run("one\nagain\ntwo\nagain\nthree\n", budget, false);

    assertThat(program()).isEqualTo("one\ntwo\n");
    assertThat(budget.leftIsKnown()).isFalse();
    assertThat(budget.left()).isEqualTo(1);
  }

  /** The question comes in the middle of what is typed. */
  @Test
  void takesWhatWasBegunAsAPasswordOffTheLineBeforeTheAnswerToAQuestion() {
    AtomicReference<OfficerTyping> typing = new AtomicReference<>();
    Consumer<byte[]> asksAfterThree =
        bytes -> {
          program.writeBytes(bytes);
          if (program.size() == 3) {
            typing.get().waitsFor(Dialogue.Waits.ERASE_QUESTION);
          }
        };
    AnswerBudget budget = new AnswerBudget(OptionalInt.of(3));
    typing.set(
        new OfficerTyping(
            new TypedLease("secret\nn\n", false), asksAfterThree, budget, steps::add));

    typing.get().run();

    assertThat(program()).isEqualTo("sec\u0015n\n");
    assertThat(steps).containsExactly(Step.NO_YES, Step.SAID_NO, Step.LEFT);
    assertThat(budget.answered()).isZero();
  }

  @Nested
  class AnOfficerWhoLeaves {

    @Test
    void isTakenAsGoneOnlyIfTheLineIs() {
      run("", new AnswerBudget(OptionalInt.of(3)), true);
      assertThat(steps).containsExactly(Step.GONE);
    }

    @Test
    void mayLeaveALineThatWasBegun() {
      typed("sec", 3);

      assertThat(steps).containsExactly(Step.LEFT_BEGUN_LINE);
    }

    @Test
    void leavesNothingBegunInTheWordThatGoesNowhere() {
      typed("one\naga", 3);

      assertThat(steps).containsExactly(Step.ANSWERED, Step.LEFT);
    }

    @Test
    void isNoStepOnceTheProgramHasEnded() {
      OfficerTyping typing =
          new OfficerTyping(
              new TypedLease("", false),
              program::writeBytes,
              new AnswerBudget(OptionalInt.of(3)),
              steps::add);
      typing.dismiss();
      typing.run();

      assertThat(steps).isEmpty();
    }
  }

  @Nested
  class TheBudget {

    private final AnswerBudget budget = new AnswerBudget(OptionalInt.of(3));

    @Test
    void isOpenForOneLine() {
      assertThat(budget.open()).isTrue();
      assertThat(budget.anything()).isFalse();
      budget.typed(false);
      assertThat(budget.open()).isTrue();
      assertThat(budget.anything()).isTrue();
      assertThat(budget.answered()).isZero();
      budget.typed(true);

      assertThat(budget.open()).isFalse();
      assertThat(budget.answered()).isEqualTo(1);
      assertThat(budget.left()).isEqualTo(2);
    }

    @Test
    void isShutWithoutAnAnswerAndOpenedByADecision() {
      budget.shut();
      assertThat(budget.open()).isFalse();
      assertThat(budget.again()).isTrue();

      assertThat(budget.open()).isTrue();
      assertThat(budget.leftIsKnown()).isTrue();
    }

    @Test
    void isShutForGoodAtTheTryThatCouldBeTheLast() {
      budget.typed(true);
      assertThat(budget.mayAnswerAgain()).isTrue();
      budget.typed(true);

      assertThat(budget.mayAnswerAgain()).isFalse();
      assertThat(budget.again()).isFalse();
      assertThat(budget.open()).isFalse();
      budget.typed(true);
      budget.typed(true);
      assertThat(budget.left()).isZero();
    }
  }

  private AnswerBudget typed(String text, int left) {
    return run(text, new AnswerBudget(OptionalInt.of(left)), false);
  }

  private AnswerBudget run(String text, AnswerBudget budget, boolean gone) {
    new OfficerTyping(new TypedLease(text, gone), program::writeBytes, budget, steps::add).run();
    return budget;
  }

  private String program() {
    return program.toString(UTF_8);
  }
}
