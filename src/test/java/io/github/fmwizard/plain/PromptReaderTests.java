// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptReaderTests {

  @Nested
  class Choices {

    @ParameterizedTest
    @CsvSource({"1, look-again", "look-again, look-again", "LOOK-AGAIN, look-again", "' 3 ', stop"})
    void areTakenByNumberOrWord(String line, String word) {
      assertThat(read(Screens.choice(), line)).isEqualTo(chosen(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "look", "1.", "99999999999"})
    void areNotGuessed(String line) {
      assertThat(read(Screens.choice(), line)).isInstanceOf(Reading.Say.class);
    }

    @Test
    void sayWhyTheyCannotBeTaken() {
      assertThat(read(Screens.choice(), "2"))
          .isEqualTo(new Reading.Say("Not possible now: the load was refused by us"));
    }

    @Test
    void enterTakesTheFocusedOneOnly() {
      var options = Screens.choice().options();

      assertThat(read(new Prompt.Choose(options, 2), "")).isEqualTo(chosen("stop"));
      assertThat(read(new Prompt.Choose(options, -1), "")).isInstanceOf(Reading.Say.class);
      assertThat(read(new Prompt.Choose(options, 1), "")).isInstanceOf(Reading.Say.class);
    }

    @Test
    void wordsComeBeforeNumbersAndLetters() {
      var prompt =
          new Prompt.Choose(List.of(Prompt.Option.of("2", "Two"), Prompt.Option.of("L", "El")), -1);

      assertThat(read(prompt, "2")).isEqualTo(chosen("2"));
      assertThat(read(prompt, "l")).isEqualTo(chosen("L"));
    }
  }

  @Nested
  class Confirmations {

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "YES", " y "})
    void needATypedYes(String line) {
      assertThat(read(Screens.confirm(), line)).isEqualTo(new Reading.Give(new Answer.Yes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "ye", "yy", "1", "ok", "true", "\uFF59"})
    void anythingElseIsNo(String line) {
      assertThat(read(Screens.confirm(), line))
          .isEqualTo(new Reading.Give(new Answer.Left(Answer.Cause.NO)));
    }
  }

  @Nested
  class Fields {

    @Test
    void takeTextAsTyped() {
      assertThat(read(Screens.reason(), " two words ")).isEqualTo(typed(" two words "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "L", "o", "i", "b"})
    void takeLettersAsText(String line) {
      assertThat(read(Screens.reason(), line)).isEqualTo(typed(line));
    }

    @Test
    void takeASecondColonForTextThatBeginsWithOne() {
      assertThat(read(Screens.reason(), "::ladder")).isEqualTo(typed(":ladder"));
      assertThat(read(Screens.reason(), ":nonsense"))
          .isEqualTo(
              new Reading.Say(
                  "No such command. Text that begins with a colon needs a second one in front."));
    }

    @Test
    void countCharactersAndNotHalves() {
      var prompt = new Prompt.Line("Name", 2, Optional.empty(), false);

      assertThat(read(prompt, "\uD83D\uDE42\uD83D\uDE42"))
          .isEqualTo(typed("\uD83D\uDE42\uD83D\uDE42"));
      assertThat(read(prompt, "abc")).isInstanceOf(Reading.Say.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\u0007", "\u001B[A", "\u202Eevil", "a\u2028b", "\u200B"})
    void refuseWhatCannotBeSeen(String line) {
      assertThat(read(Screens.reason(), line)).isInstanceOf(Reading.Say.class);
      assertThat(read(Screens.confirm(), line)).isInstanceOf(Reading.Say.class);
    }

    @Test
    void keepASuggestionByEnter() {
      var prompt = new Prompt.Line("Name", 20, Optional.of("A. Person"), true);

      assertThat(read(prompt, "")).isEqualTo(typed("A. Person"));
      assertThat(read(prompt, ":empty")).isEqualTo(typed(""));
    }

    @Test
    void mayBeLeftEmptyOnlyIfOptional() {
      assertThat(read(new Prompt.Line("Remark", 20, Optional.empty(), true), ""))
          .isEqualTo(typed(""));
      assertThat(read(Screens.reason(), "")).isInstanceOf(Reading.Say.class);
      assertThat(read(Screens.reason(), ":empty")).isInstanceOf(Reading.Say.class);
    }

    @Test
    void ofChallengesDoNothingOnEnter() {
      assertThat(read(new Prompt.Challenge("Serial", 4, 60), "")).isInstanceOf(Reading.Say.class);
    }
  }

  @Nested
  class Commands {

    @Test
    void openWhatIsThere() {
      var ladder = new Reading.Open(Overlay.LADDER);

      assertThat(read(Screens.choice(), "l")).isEqualTo(ladder);
      assertThat(read(Screens.reason(), ":LADDER ")).isEqualTo(ladder);
      assertThat(read(Screens.choice(), "b")).isEqualTo(new Reading.Say("There is no brief here."));
    }

    @Test
    void areDeafInAPauseButForLeaving() {
      var hold = new Prompt.Hold(30);

      assertThat(List.of("", "erase", "l", "?", ":ladder", ":again", "\u001B"))
          .allMatch(line -> read(hold, line) instanceof Reading.Nothing);
      assertThat(read(hold, ":back"))
          .isEqualTo(new Reading.Give(new Answer.Left(Answer.Cause.ESCAPE)));
    }

    @Test
    void leaveNothingWhereNothingIsAsked() {
      assertThat(read(new Prompt.None(), ":back")).isInstanceOf(Reading.Say.class);
      assertThat(read(new Prompt.None(), ":stop"))
          .isEqualTo(new Reading.Give(new Answer.Left(Answer.Cause.INTERRUPT)));
    }

    @Test
    void goOnByEnterAloneOrTheWord() {
      assertThat(read(new Prompt.Go("on"), "go")).isEqualTo(new Reading.Give(new Answer.GoOn()));
      assertThat(read(new Prompt.Go("on"), "")).isEqualTo(new Reading.Give(new Answer.GoOn()));
      assertThat(read(new Prompt.Go("on"), "y")).isInstanceOf(Reading.Say.class);
    }
  }

  private static Reading read(Prompt prompt, String line) {
    return PromptReader.read(
        Screens.asking("ask", prompt).shown(1, Set.of(Overlay.LADDER), Optional.empty()), line);
  }

  private static Reading chosen(String word) {
    return new Reading.Give(new Answer.Chosen(word));
  }

  private static Reading typed(String text) {
    return new Reading.Give(new Answer.Typed(text));
  }
}
