// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainGoldenTests {

  private static final Screen HELP =
      Screens.with(
          "help",
          Screen.Kind.HELP,
          List.of(Screens.text("Choose what is done next. From the vendor's page.")),
          new Prompt.Go("back"));

  @Test
  void everyBlockHasItsLines() {
    Golden.check("every-block", PipeTrial.run(new Story(Screens.everything()), "3\n"));
  }

  @Test
  void asciiIsEnough() {
    var input = "3\n".getBytes(StandardCharsets.UTF_8);

    Golden.check(
        "every-block-ascii-60",
        PipeTrial.run(
            new Story(Screens.everything()), input, PipeTrial.OPTIONS.inAscii().withWidth(60)));
  }

  @Test
  void everyPromptSaysWhatItAccepts() {
    var story =
        Story.of(
            new Prompt.Go("to the checks"),
            Screens.choice(),
            new Prompt.Choose(
                List.of(Prompt.Option.of("yes", "Yes"), Prompt.Option.of("no", "No")), 1),
            Screens.confirm(),
            Screens.reason(),
            new Prompt.Line("Name", 20, Optional.of("A. Person"), true),
            new Prompt.FilePath("Patched image", "/nowhere", List.of(".fm"), true),
            new Prompt.Hold(0),
            new Prompt.Challenge("Type the last four digits of the serial", 4, -1),
            new Prompt.Challenge("Type the word: erase", 5, 60));

    Golden.check(
        "every-prompt", PipeTrial.run(story, "\n1\nYES\ny\nno image at hand\n\n\n1234\nerase\n"));
  }

  @Test
  void anErasingGateLooksLikeNothingElse() {
    var story =
        new Story(
            Screens.erasingGate("gate/serial", new Prompt.Challenge("Last four digits", 4, -1)),
            Screens.erasingGate("gate/hold", new Prompt.Hold(0)),
            Screens.erasingGate("gate/word", new Prompt.Challenge("The word: erase", 5, 60)));

    Golden.check("erasing-gate", PipeTrial.run(story, "\n12345\n1234\n:stop\n"));
  }

  @Test
  void aWrongAnswerAsksAgainWithoutTheScreen() {
    Golden.check(
        "asked-again", PipeTrial.run(Story.of(Screens.choice()), "7\nnext-rung\n:what\n\n1\n"));
  }

  @Test
  void anotherViewAnswersNothing() {
    var story = Story.of(Screens.choice(), Screens.reason()).with(Overlay.HELP, HELP);

    Golden.check("help", PipeTrial.run(story, "?\nl\n1\n?\nx\n"));
  }

  @Test
  void aRunningActWritesWhatIsNew() {
    var trial = new PipeTrial();
    var story = new Story(Screens.running("run", body(0, "Sending")));
    try (var renderer = trial.renderer(new byte[0], PipeTrial.OPTIONS)) {
      for (long seconds = 1; seconds <= 130; seconds++) {
        var screen = Screens.running("run", body(seconds, "Sending", "Block " + seconds / 30));
        renderer.post(() -> story.change(screen));
      }
      renderer.post(story::next);
      renderer.run(story);
    }
    Golden.check("running", trial.output());
  }

  private static List<Block> body(long seconds, String... lines) {
    return List.of(
        Screens.text("The card is restarted."), Screens.elapsed(seconds), Screens.output(lines));
  }
}
