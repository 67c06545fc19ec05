// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.screen.opening.OpeningHost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A deck says apart what is told to an answer, also when the same is told again. */
class RemarkTests {

  @Test
  void aFieldThatIsWrongTwiceIsToldOffTwice() {
    OperatedRun run =
        new OperatedRun().play(Scripts.before("ask/start-serial", Scripts.TO_FIRST_GATE));
    run.say("ask/start-serial", "12");
    Optional<Block> first = run.talk.screen().remark();
    run.say("ask/start-serial", "12");

    assertThat(first)
        .contains(new Block.Text(Block.Style.STRONG, "A serial number has 4 to 16 digits."));
    assertThat(run.talk.screen().remark()).isEqualTo(first);
    assertThat(run.screen().body()).startsWith(first.orElseThrow());
  }

  @Test
  void anAnswerThatIsTakenIsToldNothing() {
    OperatedRun run =
        new OperatedRun()
            .play(Scripts.before("ask/start-serial", Scripts.TO_FIRST_GATE))
            .say("ask/start-serial", "12")
            .say("ask/start-serial", "532018");

    assertThat(run.talk.screen().remark()).isEmpty();
  }

  @Test
  void theQuestionsBeforeARunSayWhyToo() {
    var talk =
        new OpeningConversation(
            new OpeningHost(List.of(), List.of("/dev/k7pf0"), Optional.empty()),
            false,
            Optional.empty(),
            OperatedRun.START);
    talk.answer(1, new Answer.Typed("Ana"), OperatedRun.START);
    talk.answer(2, new Answer.Typed("12"), OperatedRun.START);
    talk.answer(3, new Answer.Typed("12"), OperatedRun.START);

    assertThat(talk.screen().remark())
        .contains(new Block.Text(Block.Style.WARNING, "A serial has 4 to 16 digits."));
  }
}
