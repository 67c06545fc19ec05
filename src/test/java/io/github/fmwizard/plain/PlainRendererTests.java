// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static io.github.fmwizard.plain.PipeTrial.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Answer.Cause;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PlainRendererTests {

  @Nested
  class Lines {

    @Test
    void oneLineAnswersOnePrompt() {
      var story = Story.of(new Prompt.Go("on"), Screens.choice(), Screens.reason());

      assertThat(answers(story, "\nlook-again\nbecause\n"))
          .containsExactly(
              new Answer.GoOn(), new Answer.Chosen("look-again"), new Answer.Typed("because"));
    }

    @Test
    void linesMayEndAsOnOtherSystems() {
      assertThat(answers(Story.of(Screens.choice(), Screens.confirm()), "1\r\ny\r\n"))
          .containsExactly(new Answer.Chosen("look-again"), new Answer.Yes());
    }

    @Test
    void bytesThatAreNoTextAreTolerated() {
      var story = Story.of(Screens.reason());
      PipeTrial.run(story, new byte[] {'a', (byte) 0xFF, 'b', '\n'}, PipeTrial.OPTIONS);

      assertThat(story.answers).containsExactly(new Answer.Typed("a\uFFFDb"));
    }

    @Test
    void linesThatAreTooLongAreRefusedWithAWord() {
      var story = Story.of(new Prompt.Line("Text", 1_000_000, Optional.empty(), false));
      var output = PipeTrial.run(story, "x".repeat(LineSink.LIMIT + 1) + "\nok\n");

      assertThat(story.answers).containsExactly(new Answer.Typed("ok"));
      assertThat(output).contains("Longer than 65536 bytes; nothing was taken.");
    }

    @Test
    void aLineAtTheLimitIsTaken() {
      var text = "x".repeat(LineSink.LIMIT);
      var story = Story.of(new Prompt.Line("Text", 1_000_000, Optional.empty(), false));

      assertThat(answers(story, text + "\n")).containsExactly(new Answer.Typed(text));
    }

    @Test
    void escapeSequencesAreRefusedWithAWord() {
      var story = Story.of(Screens.reason());
      var output = PipeTrial.run(story, "\u001B[A\nok\n");

      assertThat(story.answers).containsExactly(new Answer.Typed("ok"));
      assertThat(output).contains("Control characters").doesNotContain("\u001B");
    }

    @Test
    void linesWaitWhileThereIsNothingToDecide() {
      var story =
          new Story(Screens.running("run", List.of()), Screens.asking("ask", Screens.choice()));
      var trial = new PipeTrial();
      try (var renderer =
          trial.renderer("3\n".getBytes(StandardCharsets.UTF_8), PipeTrial.OPTIONS)) {
        renderer.post(story::next);
        renderer.run(story);
      }

      assertThat(story.answers).containsExactly(new Answer.Chosen("stop"));
    }

    @Test
    void aLineWaitsUntilTheAnswerBeforeIsTakenUp() {
      var story = Story.of(Screens.choice(), Screens.confirm());
      try (var renderer =
          new PipeTrial().renderer("1\ny\n".getBytes(StandardCharsets.UTF_8), PipeTrial.OPTIONS)) {
        story.slowly(
            task ->
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
                    .execute(() -> renderer.post(task)));
        renderer.run(story);
      }

      assertThat(story.answers).containsExactly(new Answer.Chosen("look-again"), new Answer.Yes());
    }

    @Test
    void moreLinesThanAreEverTypedAreAllKept() {
      var prompts = new Prompt[1000];
      Arrays.fill(prompts, Screens.choice());

      assertThat(answers(Story.of(prompts), "1\n".repeat(1000))).hasSize(1000);
    }
  }

  @Nested
  class Leaving {

    private static final Answer END = new Answer.Left(Cause.END_OF_INPUT);
    private static final Answer HANG_UP = new Answer.Left(Cause.HANG_UP);

    @Test
    void theEndOfInputLeavesThisPromptAndEachLaterOne() {
      var story = Story.of(Screens.choice(), Screens.confirm(), new Prompt.Hold(30));

      assertThat(answers(story, "1\n")).containsExactly(new Answer.Chosen("look-again"), END, END);
    }

    @Test
    void nobodyWhoIsGoneIsAskedAgain() {
      var question = Screens.asking("ask", Screens.choice());
      var story = new Story(question).slowly(task -> {});
      var trial = new PipeTrial();
      try (var renderer = trial.renderer(new byte[0], PipeTrial.OPTIONS)) {
        story.afterFirst(
            () ->
                renderer.post(
                    () -> {
                      story.change(question);
                      renderer.post(story::next);
                    }));
        renderer.run(story);
      }

      assertThat(story.answers).containsExactly(END);
      assertThat(trial.output()).containsOnlyOnce(question.question());
    }

    @Test
    void aLineWithoutAnEndIsNoAnswer() {
      var story = Story.of(Screens.confirm());
      var output = PipeTrial.run(story, "y");

      assertThat(story.answers).containsExactly(END);
      assertThat(output).contains("does not count");
    }

    @Test
    void stopAndBackLeaveAnyPrompt() {
      var story = Story.of(Screens.reason(), Screens.reason(), Screens.choice());

      assertThat(answers(story, ":stop\n:back\n:STOP\n"))
          .containsExactly(
              new Answer.Left(Cause.INTERRUPT),
              new Answer.Left(Cause.ESCAPE),
              new Answer.Left(Cause.INTERRUPT));
    }

    @Test
    void anInterruptLeavesEvenWhereNothingIsAsked() {
      var story = new Story(Screens.running("run", List.of()));
      try (var renderer = new PipeTrial().renderer(new byte[0], PipeTrial.OPTIONS)) {
        renderer.interrupt();
        renderer.run(story);
      }

      assertThat(story.answers).containsExactly(new Answer.Left(Cause.INTERRUPT));
    }

    @Test
    void aHangUpLeavesEachPromptAndStaysUntilTheEnd() {
      var story =
          new Story(
              Screens.asking("ask", Screens.choice()),
              Screens.running("run", List.of()),
              Screens.gate("gate", Screens.confirm()));
      try (var renderer =
          new PipeTrial()
              .renderer("1\n1\n1\n".getBytes(StandardCharsets.UTF_8), PipeTrial.OPTIONS)) {
        renderer.hangUp();
        renderer.post(() -> renderer.post(() -> renderer.post(story::next)));
        renderer.run(story);
      }

      assertThat(story.answers).containsExactly(HANG_UP, HANG_UP);
    }

    @Test
    void anOutputThatBreaksIsAHangUp() {
      var story = Story.of(Screens.choice(), Screens.confirm());
      var closed =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("Broken pipe");
            }
          };
      var input = new ByteArrayInputStream("1\ny\n".getBytes(StandardCharsets.UTF_8));
      try (var renderer =
          PlainRenderer.onPipe(
              input, closed, InstantSource.fixed(Screens.NOON), PipeTrial.OPTIONS)) {
        renderer.run(story);
      }

      assertThat(story.answers).containsExactly(HANG_UP, HANG_UP);
    }

    @Test
    void theEndHoldsForALaterConversationToo() {
      var first = Story.of(Screens.choice());
      var second = Story.of(Screens.choice());
      try (var renderer = new PipeTrial().renderer(new byte[0], PipeTrial.OPTIONS)) {
        renderer.run(first);
        renderer.run(second);
      }

      assertThat(second.answers).containsExactly(END);
    }
  }

  @Nested
  class Time {

    @Test
    void inVirtualTimeAPauseIsOverAtOnce() {
      var story =
          new Story(
              Screens.erasingGate("gate/hold", new Prompt.Hold(30)),
              Screens.erasingGate("gate/word", new Prompt.Challenge("erase", 5, 60)));

      assertThat(answers(story, "erase\n")).containsExactly(new Answer.Typed("erase"));
      assertThat(story.ticks).last().isEqualTo(Screens.NOON.plusSeconds(30));
    }

    @Test
    void timePassesOnlyWhereItCounts() throws InterruptedException {
      var story = new Story(Screens.asking("ask", Screens.choice()), ticking());
      var renderer = waiting();
      try (renderer) {
        var thread = new Thread(() -> renderer.run(story));
        thread.start();
        Thread.sleep(1200);
        int before = story.ticks.size();
        renderer.post(story::next);
        Thread.sleep(2500);
        renderer.post(story::next);
        thread.join();

        assertThat(before).isZero();
        assertThat(story.ticks).hasSizeBetween(1, 3);
      }
    }

    private static Screen ticking() {
      return Screens.running("run", List.of(Screens.elapsed(1)));
    }

    private static PlainRenderer waiting() {
      var silent = new NeverEnding();
      return PlainRenderer.onPipe(
          silent,
          OutputStream.nullOutputStream(),
          InstantSource.fixed(Screens.NOON),
          PlainOptions.usual());
    }
  }
}
