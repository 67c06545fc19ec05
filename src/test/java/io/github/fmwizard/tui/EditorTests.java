// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.Screen.Kind;
import io.github.fmwizard.tui.key.PastedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of question takes for an answer. */
class EditorTests {

  private static final String ESC = "\u001B";
  private static final String DOWN = "\u001B[B";

  @Nested
  class Confirming {

    @ParameterizedTest
    @ValueSource(strings = {"\r", "n\r", "x\r", "yn\r", "yy \r", "y\u007F\r", "yes\r"})
    void allButYAndEnterIsNo(String typed) {
      assertThat(ScreenProbe.of(SampleDecks.gate()).type(typed).answers())
          .containsExactly(new Answer.Left(Answer.Cause.NO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\r", "Y\r", "ny\r"})
    void yAndEnterIsYes(String typed) {
      assertThat(ScreenProbe.of(SampleDecks.gate()).type(typed).answers())
          .containsExactly(new Answer.Yes());
    }

    @Test
    void yIsForgottenWhenTheWordsChange() {
      var probe = ScreenProbe.of(SampleDecks.gate()).type("y");
      probe.show(SampleDecks.withOtherWords(SampleDecks.gate()));

      assertThat(probe.type("\r").answers()).containsExactly(new Answer.Left(Answer.Cause.NO));
    }

    @Test
    void aPasteIsNoAnswer() {
      var probe = ScreenProbe.of(SampleDecks.gate()).type(ESC + "[200~y" + ESC + "[201~\r");

      assertThat(probe.answers()).containsExactly(new Answer.Left(Answer.Cause.NO));
    }
  }

  @Nested
  class Choosing {

    @Test
    void enterDoesNothingBeforeAChoiceWasMovedTo() {
      var probe = ScreenProbe.of(SampleDecks.ask()).type("\r");

      assertThat(probe.answers()).isEmpty();
      assertThat(probe.frame()).contains("Nothing is chosen yet");
    }

    @Test
    void aNumberMovesAndEnterTakes() {
      var probe = ScreenProbe.of(SampleDecks.ask()).type("2");
      assertThat(probe.answers()).isEmpty();

      assertThat(probe.type("\r").answers()).containsExactly(new Answer.Chosen("other"));
    }

    @Test
    void lettersMoveWhereYesAndNoAreAsked() {
      var choices = List.of(Prompt.Option.of("yes", "Yes"), Prompt.Option.of("no", "No"));
      var screen = SampleDecks.screen(Kind.ASK, List.of(), new Prompt.Choose(choices, -1));

      assertThat(ScreenProbe.of(screen).type("n\r").answers())
          .containsExactly(new Answer.Chosen("no"));
      assertThat(ScreenProbe.of(screen).type("Y").answers()).isEmpty();
      assertThat(ScreenProbe.of(SampleDecks.ask()).type("n\r").answers()).isEmpty();
    }

    @Test
    void aNumberThatIsNoneTakesNothing() {
      var choices = List.of(Prompt.Option.of("on", "Go on"), Prompt.Option.of("again", "Look"));
      var screen = SampleDecks.screen(Kind.ASK, List.of(), new Prompt.Choose(choices, 0));

      assertThat(ScreenProbe.of(screen).type("\r").answers())
          .containsExactly(new Answer.Chosen("on"));
      assertThat(ScreenProbe.of(screen).type("3\r").answers()).isEmpty();
      assertThat(ScreenProbe.of(screen).type("3" + DOWN + "\r").answers()).hasSize(1);
    }

    @Test
    void arrowsMove() {
      assertThat(ScreenProbe.of(SampleDecks.failure()).type(DOWN + DOWN + DOWN + "\r").answers())
          .containsExactly(new Answer.Chosen("next"));
    }

    @Test
    void whatIsDisabledSaysWhyAndIsNotTaken() {
      var probe = ScreenProbe.of(SampleDecks.ask()).type("3\r");

      assertThat(probe.answers()).isEmpty();
      assertThat(probe.frame()).contains("Not now: rung 1 was not tried");
    }

    @Test
    void numbersHaveTwoDigitsWhereNeeded() {
      var chooser = SampleDecks.ofEachKind().get(Kind.CHOOSER);

      assertThat(ScreenProbe.of(chooser).type("12\r").answers())
          .containsExactly(new Answer.Chosen("s12"));
      assertThat(ScreenProbe.of(chooser).type("35\r").answers())
          .containsExactly(new Answer.Chosen("s5"));
    }

    @Test
    void theFocusStaysOnItsChoiceWhenOthersGo() {
      var probe = ScreenProbe.of(choice("a", "b", "c")).type("3");
      probe.show(choice("b", "c")).type("\r");

      assertThat(probe.answers()).containsExactly(new Answer.Chosen("c"));
    }

    @Test
    void theFocusGoesWithItsChoice() {
      var probe = ScreenProbe.of(choice("a", "b", "c")).type("2");
      probe.show(choice("a", "c")).type("\r");

      assertThat(probe.answers()).isEmpty();
    }

    private Screen choice(String... words) {
      var options = List.of(words).stream().map(word -> Prompt.Option.of(word, word)).toList();
      return SampleDecks.screen(Kind.ASK, List.of(), new Prompt.Choose(options, -1));
    }
  }

  @Nested
  class Typing {

    @Test
    void aLineIsEditedAndTaken() {
      var typed = "wrold\u001B[D\u001B[D\u001B[D\u007Fo\u001B[3~r\u0001hello \u0005!\r";

      assertThat(ScreenProbe.of(line()).type(typed).answers())
          .containsExactly(new Answer.Typed("hello world!"));
    }

    @Test
    void nothingIsNoAnswerUnlessItMayBe() {
      assertThat(ScreenProbe.of(line()).type("  \r").answers()).isEmpty();
    }

    @Test
    void enterTakesTheSuggestionAndTabEditsIt() {
      var screen = SampleDecks.line("Name", Optional.of("K. Berger"));

      assertThat(ScreenProbe.of(screen).type("\r").answers())
          .containsExactly(new Answer.Typed("K. Berger"));
      assertThat(ScreenProbe.of(screen).type("\ts\r").answers())
          .containsExactly(new Answer.Typed("K. Bergers"));
    }

    @Test
    void lettersAreNoCommands() {
      var probe = ScreenProbe.of(SampleDecks.withOverlays(line())).type("LOIB?");

      assertThat(probe.frame()).contains("Reason: [LOIB?");
      assertThat(probe.type("\u0012").frame()).contains("The ladder");
      assertThat(probe.type(ESC).frame()).contains("Reason: [LOIB?");
    }

    @Test
    void aLongLineKeepsItsCursorInSight() {
      var probe = ScreenProbe.of(line()).type("\u4E2D".repeat(100) + "end");

      assertThat(probe.unicode().frame()).contains("\u4E2Dend  ]");
    }

    @Test
    void moreThanThereIsRoomForIsRefused() {
      var screen = SampleDecks.erasing(new Prompt.Challenge("Digits", 4, -1));

      assertThat(ScreenProbe.of(screen).type("12345").frame())
          .contains("[1234 ]")
          .contains("at most 4 characters");
    }

    @Test
    void controlCharactersInAPasteAreRefused() {
      var probe = ScreenProbe.of(line()).press(new PastedText("a\u001B[31mb"));

      assertThat(probe.frame()).contains("control characters");
    }

    @Test
    void whatWasTypedSurvivesASecond() {
      var probe = ScreenProbe.of(line()).type("half");

      assertThat(probe.show(line()).frame()).contains("[half");
    }

    @Test
    void theNextTurnOfALoopBeginsEmpty() {
      var probe = ScreenProbe.of(line()).type("first\r");
      var next = SampleDecks.line("Reason for the other", Optional.empty());

      assertThat(probe.show(next).frame()).doesNotContain("first");
    }

    private Screen line() {
      return SampleDecks.line("Reason", Optional.empty());
    }
  }

  @Nested
  class ErasingGates {

    private final Screen challenge = SampleDecks.erasing(new Prompt.Challenge("Type erase", 5, 60));

    @Test
    void enterAloneDoesNothing() {
      assertThat(ScreenProbe.of(challenge).type("\r\r").answers()).isEmpty();
    }

    @Test
    void nothingIsPasted() {
      var probe = ScreenProbe.of(challenge).press(new PastedText("erase")).type("\r");

      assertThat(probe.answers()).isEmpty();
      assertThat(probe.frame()).contains("Nothing was typed");
    }

    @Test
    void theWordMustBeTyped() {
      assertThat(ScreenProbe.of(challenge).type("erase\r").answers())
          .containsExactly(new Answer.Typed("erase"));
    }

    @Test
    void whatWasTypedSurvivesTheSecondsButNotAnAnswer() {
      var probe = ScreenProbe.of(challenge).type("era");
      probe.show(SampleDecks.erasing(new Prompt.Challenge("Type erase", 5, 59)));
      assertThat(probe.frame()).contains("[era ", "Time left: 59 s");

      probe.type("\r").show(SampleDecks.erasing(new Prompt.Challenge("Type erase", 5, 58)));
      assertThat(probe.frame()).doesNotContain("era ]").contains("[      ]");
    }

    @Test
    void nothingCanBeTypedInAPause() {
      var probe = ScreenProbe.of(SampleDecks.erasing(new Prompt.Hold(30))).type("erase\ry\r");

      assertThat(probe.answers()).isEmpty();
      assertThat(probe.show(challenge).frame()).contains("[      ]");
    }
  }
}
