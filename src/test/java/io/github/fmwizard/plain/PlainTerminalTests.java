// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Answer.Cause;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.terminal.TtyMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PlainTerminalTests {

  private static final Duration SETTLED = Duration.ofSeconds(3);

  @Nested
  class TypingAhead {

    @Test
    void isNoAnswerToAGate() throws InterruptedException {
      var story = new Story(Screens.gate("gate", Screens.confirm()));
      try (var trial = new TypedTrial(story)) {
        trial.type("y\n");
        trial.start().see("> ");
        trial.pass(SETTLED);
        trial.type("n\n");

        assertThat(trial.end().answers).containsExactly(new Answer.Left(Cause.NO));
      }
    }

    @Test
    void alsoOfALineThatIsOnlyBegun() throws InterruptedException {
      var story = new Story(Screens.asking("ask", Screens.choice()), erasing("1234"));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("> ");
        trial.type("1\n99");
        trial.see("Last four digits");
        trial.pass(SETTLED);
        trial.type("1234\n");

        assertThat(trial.end().answers).last().isEqualTo(new Answer.Typed("1234"));
        assertThat(trial.modes).containsExactly(TtyMode.LINES, TtyMode.RAW, TtyMode.LINES);
      }
    }

    /** Carriage return and line feed come as two Enters, a NUL as itself. */
    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\n\0"})
    void isEndedOnceByAnEnterOfTwoBytes(String enter) throws InterruptedException {
      var story = new Story(Screens.asking("ask", Screens.choice()), erasing("1234"));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("> ");
        trial.type("1" + enter);
        trial.see("Last four digits");
        trial.pass(SETTLED);
        trial.type("1234" + enter);

        assertThat(trial.end().answers).last().isEqualTo(new Answer.Typed("1234"));
        assertThat(trial.output()).doesNotContain("nothing was taken");
      }
    }

    @Test
    void countsOnlyThreeSecondsAfterTheGateWasShown() throws InterruptedException {
      var story = new Story(Screens.gate("gate", Screens.confirm()));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("> ");
        trial.pass(SETTLED.minusMillis(1));
        trial.type("y\n");
        trial.see("nothing was taken. Read it first.");
        trial.pass(SETTLED);
        trial.type("y\n");

        assertThat(trial.end().answers).containsExactly(new Answer.Yes());
      }
    }

    @Test
    void isNoAnswerToAGateThatChangedByItself() throws InterruptedException {
      var story = new Story(Screens.gate("gate", Screens.confirm()));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("> ");
        trial.pass(SETTLED);
        trial.renderer.post(() -> story.change(changed()));
        trial.see("Two FMs are deleted.");
        trial.type("y\n");
        trial.see("nothing was taken. Read it first.");
        trial.pass(SETTLED);
        trial.type("n\n");

        assertThat(trial.end().answers).containsExactly(new Answer.Left(Cause.NO));
      }
    }

    private static Screen changed() {
      return Screens.with(
          "gate",
          Screen.Kind.GATE,
          List.of(Screens.text("Two FMs are deleted.")),
          Screens.confirm());
    }

    @Test
    void leavingCountsAtOnce() throws InterruptedException {
      var story = new Story(Screens.gate("gate", Screens.confirm()));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("> ");
        trial.type(":back\n");

        assertThat(trial.end().answers).containsExactly(new Answer.Left(Cause.ESCAPE));
      }
    }

    @Test
    void aPasteOfSeveralLinesIsRefusedWithAWord() throws InterruptedException {
      var story = Story.of(Screens.reason());
      try (var trial = new TypedTrial(story).start()) {
        trial.see("> ");
        trial.type("one\ntwo\n");
        trial.see("Several lines came at once");
        trial.type("three\n");

        assertThat(trial.end().answers).containsExactly(new Answer.Typed("three"));
      }
    }

    @Test
    void isThrownAwayInAPause() throws InterruptedException {
      var story =
          new Story(Screens.erasingGate("gate/hold", new Prompt.Hold(30)), erasing("erase"));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("Pause of 30 s");
        trial.pass(SETTLED);
        trial.type("erase\n");
        trial.renderer.post(() -> trial.renderer.post(story::next));
        trial.see("Last four digits");
        trial.type(":stop\n");

        assertThat(trial.end().answers).containsExactly(new Answer.Left(Cause.INTERRUPT));
      }
    }

    private static Screen erasing(String id) {
      return Screens.erasingGate("gate/" + id, new Prompt.Challenge("Last four digits", 5, -1));
    }
  }

  @Nested
  class Typing {

    @Test
    void theTerminalShowsItSoWeDoNot() throws InterruptedException {
      try (var trial = new TypedTrial(Story.of(Screens.reason())).start()) {
        trial.see("> ");
        trial.type("unseen\n");
        trial.end();

        assertThat(trial.output()).doesNotContain("unseen");
      }
    }

    @Test
    void viewsCanBeOpenedWhileSomethingRuns() {
      var story =
          new Story(Screens.running("run", List.of()))
              .with(
                  Overlay.OUTPUT,
                  Screens.with(
                      "output",
                      Screen.Kind.OUTPUT,
                      List.of(Screens.output("line of a tool")),
                      new Prompt.Go("back")));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("Nothing to decide.");
        trial.type("o\n");
        trial.see("line of a tool");
        trial.type("hello\n");
        trial.see("Nothing to decide now; nothing was taken.");
      }
    }

    @Test
    void againShowsTheWholeScreen() {
      try (var trial = new TypedTrial(Story.of(Screens.choice())).start()) {
        trial.see("> ");
        int once = trial.output().length();
        trial.type(":again\n");
        trial.see(":again\n> \n==");

        assertThat(trial.output().length()).isGreaterThan(2 * once - 10);
      }
    }

    @Test
    void theEndOfInputEndsNothingForGood() throws InterruptedException {
      try (var trial = new TypedTrial(Story.of(Screens.choice(), Screens.confirm())).start()) {
        trial.see("> ");
        trial.hangUp();

        assertThat(trial.end().answers).containsOnly(new Answer.Left(Cause.SUSPEND)).hasSize(2);
      }
    }
  }

  @Nested
  class HandingOver {

    @Test
    void hidesWhatIsTypedAndShowsLinesAgainAfterwards() {
      var story = new Story(Screens.running("run", List.of()));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("Nothing to decide.");
        var lease = trial.renderer.lend(PlainHandOverTests.HAND_OVER);
        trial.see("Ctrl-] leaves without answering.");
        lease.write("password: ".getBytes(StandardCharsets.US_ASCII));
        trial.type("secret\r");
        var typed = line(lease);
        lease.close();

        assertThat(typed).isEqualTo("secret");
        assertThat(trial.modes).containsExactly(TtyMode.LINES, TtyMode.RAW, TtyMode.LINES);
        assertThat(trial.output())
            .endsWith("password: \nThe console is back.\n")
            .doesNotContain("secret");
      }
    }

    @Test
    void doesNotTakeWhatWasTypedAhead() {
      try (var trial = new TypedTrial(new Story(Screens.running("run", List.of()))).start()) {
        trial.see("Nothing to decide.");
        trial.type("ahe");
        var lease = trial.renderer.lend(PlainHandOverTests.HAND_OVER);
        trial.type("ad\r");
        trial.type("\u001D");

        // To leave drops what was not read yet.
        assertThat(line(lease)).isIn("ad", "a", "");
        lease.close();
      }
    }

    @Test
    void leavesNothingForTheNextPrompt() throws InterruptedException {
      var story =
          new Story(Screens.running("run", List.of()), Screens.asking("a", Screens.reason()));
      try (var trial = new TypedTrial(story).start()) {
        trial.see("Nothing to decide.");
        var lease = trial.renderer.lend(PlainHandOverTests.HAND_OVER);
        trial.type("secr");
        assertThat(lease.read()).isEqualTo('s');
        lease.close();
        trial.renderer.post(story::next);
        trial.see("Reason");
        trial.type("because\n");

        assertThat(trial.end().answers).containsExactly(new Answer.Typed("because"));
      }
    }

    @Test
    void endsWhenTheTerminalIsGone() {
      try (var trial = new TypedTrial(new Story(Screens.running("run", List.of()))).start()) {
        trial.see("Nothing to decide.");
        var lease = trial.renderer.lend(PlainHandOverTests.HAND_OVER);
        trial.renderer.hangUp();

        assertThat(lease.read()).isEqualTo(ConsoleLease.LEFT);
        lease.close();
        assertThat(trial.renderer.lend(PlainHandOverTests.HAND_OVER).read())
            .isEqualTo(ConsoleLease.LEFT);
      }
    }

    @Test
    void isLeftByItsKey() {
      try (var trial = new TypedTrial(new Story(Screens.running("run", List.of()))).start()) {
        trial.see("Nothing to decide.");
        var lease = trial.renderer.lend(PlainHandOverTests.HAND_OVER);
        trial.type("abc\u001D");

        assertThat(line(lease)).isIn("", "a", "ab", "abc");
        assertThat(lease.read()).isEqualTo(ConsoleLease.LEFT);
        lease.close();
      }
    }

    private static String line(ConsoleLease lease) {
      var line = new StringBuilder();
      for (int next = lease.read();
          next != '\n' && next != ConsoleLease.LEFT;
          next = lease.read()) {
        line.append((char) next);
      }
      return line.toString();
    }
  }
}
