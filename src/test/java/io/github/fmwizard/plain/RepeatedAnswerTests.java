// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who only hears what is new must hear each time why an answer was not taken. */
@Timeout(60)
class RepeatedAnswerTests {

  private static final String WHY = "That is not what is asked for.";

  static Stream<Arguments> prompts() {
    return Stream.of(
        Arguments.of(Screens.reason(), "wrong"),
        Arguments.of(new Prompt.Line("Name", 20, Optional.of("Ana"), true), "wrong"),
        Arguments.of(new Prompt.FilePath("Image", "/nowhere", List.of(".fm"), true), "wrong"),
        Arguments.of(new Prompt.Challenge("The last four digits", 5, -1), "wrong"),
        Arguments.of(Screens.choice(), "1"),
        Arguments.of(Screens.confirm(), "y"),
        Arguments.of(new Prompt.Go("on"), ""));
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void eachWrongAnswerHearsItsReason(Prompt prompt, String wrong) {
    var output = PipeTrial.run(new Refusing(prompt), (wrong + "\n").repeat(3));

    assertThat(output.split("\\Q" + WHY, -1)).as(output).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void eachReasonIsWrittenOnce(Prompt prompt, String wrong) {
    var output = PipeTrial.run(new Refusing(prompt), wrong + "\n");

    assertThat(output.split("\\Q" + WHY, -1)).as(output).hasSize(2);
  }

  @Test
  void whatIsNotToldToAnAnswerIsNotRepeated() {
    var output = PipeTrial.run(new Refusing(Screens.reason()), "wrong\n:what\n");

    assertThat(output.split("\\Q" + WHY, -1)).as(output).hasSize(2);
  }

  /** Refuses whatever is answered; the end of input is its end. */
  private static final class Refusing implements Conversation {

    private final Prompt prompt;
    private long serial;
    private boolean over;

    Refusing(Prompt prompt) {
      this.prompt = prompt;
    }

    @Override
    public Screen screen() {
      Optional<Block> remark = serial == 0 ? Optional.empty() : Optional.of(Screens.text(WHY));
      var body =
          Stream.concat(remark.stream(), Stream.of(Screens.text("The culprit is asked for.")));
      var screen = Screens.with("ask", Screen.Kind.ASK, body.toList(), prompt);
      return screen.shown(serial, Set.of(), remark);
    }

    @Override
    public void answer(long answered, Answer answer, Instant now) {
      serial++;
      over = answer instanceof Answer.Left;
    }

    @Override
    public void tick(Instant now) {
      serial++;
    }

    @Override
    public boolean over() {
      return over;
    }
  }
}
