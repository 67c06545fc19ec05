// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Answer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PlainHandOverTests {

  static final HandOver HAND_OVER =
      new HandOver("ctfm", AuthenticationKind.PASSWORD, OptionalInt.of(3), true);

  private static final String MARKER = "marker-secret-\u00E9";

  private final Story story =
      new Story(
          Screens.asking("first", Screens.choice()),
          Screens.running("run", List.of()),
          Screens.asking("last", Screens.reason()));
  private final PipeTrial trial = new PipeTrial();

  @Test
  void aProgramGetsItsLineInTurnAndNobodySeesIt() {
    var typed = new StringBuilder();
    var output =
        run(
            "1\n" + MARKER + "\nbecause\n",
            lease -> {
              lease.write(bytes("HSM SO password: "));
              typed.append(line(lease));
              lease.write(bytes("\nok\n"));
            });

    assertThat(typed).hasToString(MARKER);
    assertThat(story.answers)
        .containsExactly(new Answer.Chosen("look-again"), new Answer.Typed("because"));
    assertThat(output).doesNotContain("marker-secret");
    Golden.check("hand-over", output);
  }

  @Test
  void theRestOfALineIsNoAnswer() {
    var output = run("1\n" + MARKER + "\nbecause\n", ConsoleLease::read);

    assertThat(story.answers).last().isEqualTo(new Answer.Typed("because"));
    assertThat(output).doesNotContain("arker-secret");
  }

  @Test
  void linesThatAreNotSecretAreShownWhereNothingElseShowsThem() {
    var output =
        run(
            "1\nproceed\nbecause\n",
            lease -> {
              lease.echo(true);
              line(lease);
            });

    assertThat(output).contains("\nproceed\n");
  }

  @Test
  void theEndOfInputLeavesTheProgramAndThePromptsBehindIt() {
    var read = new int[1];
    run("1\n", lease -> read[0] = lease.read());

    assertThat(read[0]).isEqualTo(ConsoleLease.LEFT);
    assertThat(story.answers).last().isEqualTo(new Answer.Left(Answer.Cause.END_OF_INPUT));
  }

  @Test
  void aLineWithoutAnEndIsNotGiven() {
    var read = new int[1];
    var output = run("1\n" + MARKER, lease -> read[0] = lease.read());

    assertThat(read[0]).isEqualTo(ConsoleLease.LEFT);
    assertThat(output).doesNotContain("marker-secret").contains("the program was given nothing");
  }

  @Test
  void nothingThatTheProgramPrintsIsObeyedByATerminal() {
    var output = run("1\nx\n", lease -> lease.write(bytes("\u001B[1m50 %\r\u0007")));

    assertThat(output).contains("^[[1m50 %\r\u0007\nThe console is back.\n");
  }

  @Test
  void nothingElseIsWrittenMeanwhile() {
    var output =
        runWith(
            "1\nx\n",
            (renderer, lease) -> {
              lease.write(bytes("begin "));
              change(renderer, "meanwhile");
              lease.write(bytes("end\n"));
            });

    assertThat(output).contains("begin end\n").contains("meanwhile");
  }

  @Test
  void anInterruptLeavesTheProgram() {
    var read = new int[1];
    try (var renderer =
        PlainRenderer.onPipe(
            new NeverEnding(),
            OutputStream.nullOutputStream(),
            () -> Screens.NOON,
            PipeTrial.OPTIONS)) {
      var lease = renderer.lend(HAND_OVER);
      renderer.interrupt();
      read[0] = lease.read();
      lease.close();
    }

    assertThat(read[0]).isEqualTo(ConsoleLease.LEFT);
  }

  private String run(String input, Consumer<ConsoleLease> program) {
    return runWith(input, (renderer, lease) -> program.accept(lease));
  }

  private String runWith(String input, BiConsumer<PlainRenderer, ConsoleLease> program) {
    try (var renderer = trial.renderer(bytes(input), PipeTrial.OPTIONS)) {
      story.afterFirst(
          () -> renderer.post(() -> new Thread(() -> lend(renderer, program)).start()));
      renderer.run(story);
    }
    return trial.output();
  }

  private void lend(PlainRenderer renderer, BiConsumer<PlainRenderer, ConsoleLease> program) {
    try (var lease = renderer.lend(HAND_OVER)) {
      program.accept(renderer, lease);
    }
    renderer.post(story::next);
  }

  private void change(PlainRenderer renderer, String text) {
    var done = new CountDownLatch(1);
    renderer.post(() -> story.change(Screens.running("run", List.of(Screens.text(text)))));
    renderer.post(() -> renderer.post(done::countDown));
    try {
      done.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String line(ConsoleLease lease) {
    var bytes = new ByteArrayOutputStream();
    for (int next = lease.read(); next != '\n' && next != ConsoleLease.LEFT; next = lease.read()) {
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
