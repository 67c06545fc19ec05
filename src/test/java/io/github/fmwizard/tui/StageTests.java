// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.Screen.Kind;
import io.github.fmwizard.tui.key.KeyStrokes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in, answers and frames out. */
class StageTests {

  private static final String ESC = "\u001B";

  @Nested
  class Leaving {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ctrlCAsksEverywhere(Kind kind) {
      var probe = ScreenProbe.of(SampleDecks.ofEachKind().get(kind)).type("\u0003");

      assertThat(probe.answers()).containsExactly(new Answer.Left(Answer.Cause.INTERRUPT));
    }

    @Test
    void escLeavesTheQuestion() {
      assertThat(ScreenProbe.of(SampleDecks.ask()).type(ESC).answers())
          .containsExactly(new Answer.Left(Answer.Cause.ESCAPE));
    }

    @Test
    void nothingCanBeLeftWhileSomethingRuns() {
      assertThat(ScreenProbe.of(SampleDecks.running(1)).type(ESC).answers()).isEmpty();
    }

    @Test
    void aHangUpAnswersEachQuestionOnce() {
      var probe = ScreenProbe.of(SampleDecks.ask());
      probe.stage().hangUp();
      probe.stage().hangUp();
      assertThat(probe.answers()).containsExactly(new Answer.Left(Answer.Cause.HANG_UP));

      probe.show(SampleDecks.running(1)).stage().hangUp();
      assertThat(probe.answers()).hasSize(1);
      probe.show(SampleDecks.gate()).stage().hangUp();
      assertThat(probe.answers()).hasSize(2);
    }
  }

  @Nested
  class GatesInRealTime {

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"GATE", "ERASING_GATE"})
    void keysCountAfterThreeSeconds(Kind kind) {
      var probe = ScreenProbe.inRealTime(SampleDecks.ask());
      probe.show(SampleDecks.ofEachKind().get(kind)).type("y1\r" + ESC);
      assertThat(probe.answers()).isEmpty();
      assertThat(probe.frame()).contains("keys count in 3 s");

      probe.pass(2);
      assertThat(probe.frame()).contains("keys count in 1 s");
      assertThat(probe.pass(1).frame()).doesNotContain("keys count");
      assertThat(probe.type("y").after(100).type("\r").after(100).answers()).hasSize(1);
    }

    @Test
    void aYesCountsIfNoKeyFollowsItAtOnce() {
      var probe = ScreenProbe.inRealTime(SampleDecks.gate()).pass(3);

      assertThat(probe.type("y").after(100).type("\rx").after(100).answers()).isEmpty();
      assertThat(probe.frame()).contains("Too fast to be meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\r", "yy\r\r", "1y\r1y\r"})
    void keysThatComeAtOnceAreNoYes(String burst) {
      var probe = ScreenProbe.inRealTime(SampleDecks.gate()).pass(3);

      assertThat(probe.type(burst).answers()).isEmpty();
      assertThat(probe.frame()).contains("Too fast to be meant");
      assertThat(probe.after(1000).type("\r").answers())
          .containsExactly(new Answer.Left(Answer.Cause.NO));
    }

    @Test
    void ctrlCCountsAtOnce() {
      assertThat(ScreenProbe.inRealTime(SampleDecks.gate()).type("\u0003").answers()).hasSize(1);
    }

    @Test
    void otherWordsBeginTheWaitAgain() {
      var probe = ScreenProbe.inRealTime(SampleDecks.gate()).pass(3).type("y");
      probe.show(SampleDecks.withOtherWords(SampleDecks.gate())).type("y\r");

      assertThat(probe.answers()).isEmpty();
    }

    @Test
    void theNextChallengeOfTheSameGateDoesNot() {
      var probe = ScreenProbe.inRealTime(SampleDecks.erasing(new Prompt.Hold(1))).pass(3);
      probe.show(SampleDecks.erasing(new Prompt.Challenge("Type erase", 5, 60)));
      probe.type("erase").after(100).type("\r").after(100);

      assertThat(probe.answers()).hasSize(1);
    }

    @Test
    void otherScreensWaitForNothing() {
      assertThat(ScreenProbe.inRealTime(SampleDecks.failure()).type("\r").answers()).hasSize(1);
    }
  }

  @Nested
  class LongGates {

    private final Prompt.Confirm confirm = new Prompt.Confirm("load it", "do not load it");
    private final Screen gate = SampleDecks.screen(Kind.GATE, SampleDecks.report().body(), confirm);

    @Test
    void holdForWhatWasShown() {
      var probe = ScreenProbe.of(gate).type("y\r");
      assertThat(probe.answers()).isEmpty();
      assertThat(probe.frame()).contains("Read on first");

      assertThat(probe.type("\u001B[6~\u001B[6~").type("\r").answers())
          .containsExactly(new Answer.Yes());
    }

    @Test
    void canBeLeftAtOnce() {
      assertThat(ScreenProbe.of(gate).type("\r" + ESC).answers()).hasSize(2);
    }

    @Test
    void areReadAgainWhenTheirWordsChange() {
      var probe = ScreenProbe.of(SampleDecks.gate()).type("y");
      probe.show(gate).type("y\r");

      assertThat(probe.answers()).isEmpty();
    }
  }

  @Nested
  class Overlays {

    @ParameterizedTest
    @ValueSource(strings = {"?", "\u001BOP", "\u0007"})
    void openByLetterFunctionKeyOrCtrl(String key) {
      var probe = ScreenProbe.of(SampleDecks.withOverlays(SampleDecks.ask())).type(key);

      assertThat(probe.frame()).contains("Why we are here", "Esc close");
      assertThat(probe.type(key).frame()).contains("It is another FM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"l", "\u001BOQ", "\u0012"})
    void oneThatIsNotThereSaysSo(String key) {
      var probe = ScreenProbe.of(SampleDecks.ask()).type(key);

      assertThat(probe.frame()).contains("There is no ladder on this screen.");
      assertThat(probe.answers()).isEmpty();
    }

    @Test
    void aLetterThatIsNoKeyStillTakesAYesBack() {
      assertThat(ScreenProbe.of(SampleDecks.gate()).type("yb\r").answers())
          .containsExactly(new Answer.Left(Answer.Cause.NO));
    }

    @Test
    void takeNoAnswers() {
      var probe =
          ScreenProbe.of(SampleDecks.withOverlays(SampleDecks.failure())).type("L\r1\r" + ESC);

      assertThat(probe.answers()).isEmpty();
    }

    @Test
    void closeWhenAnotherQuestionComes() {
      var probe = ScreenProbe.of(SampleDecks.withOverlays(SampleDecks.running(1))).type("L");
      assertThat(probe.show(SampleDecks.running(2)).frame()).contains("The ladder");

      assertThat(probe.show(SampleDecks.ask()).frame()).contains("It is another FM");
    }
  }

  @Nested
  class Scrolling {

    @Test
    void allLinesCanBeReached() {
      var frames = ScreenProbe.of(SampleDecks.report()).frames();

      for (int step = 1; step <= 30; step++) {
        assertThat(frames).contains("Step " + step + " ");
      }
    }

    @Test
    void ctrlFAndCtrlBArePages() {
      var probe = ScreenProbe.of(SampleDecks.report());
      var first = probe.frame();

      assertThat(probe.type("\u0006").frame()).contains("Step 30").contains("PgUp/^B back");
      assertThat(probe.type("\u0002").frame()).isEqualTo(first);
    }

    @Test
    void aNewScreenBeginsAtItsTop() {
      var probe = ScreenProbe.of(SampleDecks.report()).type("\u0006");
      probe.show(SampleDecks.ask());

      assertThat(probe.show(SampleDecks.report()).frame()).contains("Step 1 ");
    }
  }

  @Test
  void aSecondThatChangesNothingIsNotPainted() {
    var probe = ScreenProbe.of(SampleDecks.ask());
    probe.paint();
    probe.show(SampleDecks.ask());

    assertThat(probe.stage().takeDirty()).isFalse();
  }

  @Test
  void aDemoThrowsAnswersAwayWithAWord() {
    var probe = ScreenProbe.of(SampleDecks.failure());
    new KeyCommands(probe.stage(), true).press(new KeyStroke(KeyType.Enter));

    assertThat(probe.frame()).contains("This is a demo");
  }

  @ParameterizedTest
  @ValueSource(chars = {'Z', '\\', 'S', 'Q', 'D'})
  void keysThatEndOrStopProgramsSayThatTheyDoNot(char letter) {
    for (var kind : Kind.values()) {
      var probe =
          ScreenProbe.of(SampleDecks.ofEachKind().get(kind)).press(KeyStrokes.ofControl(letter));

      assertThat(probe.answers()).isEmpty();
      assertThat(probe.frame()).contains(kind == Kind.ERASING_GATE ? "Ctrl-" : "Ctrl-" + letter);
    }
  }
}
