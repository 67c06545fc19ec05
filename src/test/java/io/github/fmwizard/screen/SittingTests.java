// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Witnesses;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.screen.opening.SittingConversation;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sits at a run: each sitting asks, and nobody is taken for somebody else. */
class SittingTests {

  private static final Instant NOW = Instant.ofEpochSecond(CardPicture.NOW);

  private final Knowledge ana =
      Knowledge.NONE.after(
          new Event.Opened(
              new Setting(false, "Ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false)));
  private final Knowledge bo = ana.after(new Event.Resumed("Bo", false, CardPicture.NOW));
  private final SittingConversation asked = new SittingConversation(false, "r1", bo, NOW);

  @Test
  void asksForANameAndKeepsNoneFromBefore() {
    assertThat(asked.screen().id()).isEqualTo("resume/operator");
    assertThat(asked.screen().prompt())
        .isEqualTo(new Prompt.Line("Your name", 60, Optional.empty(), false));
    assertThat(asked.screen().body().toString()).contains("So far: Ana, then Bo.");

    asked.answer(asked.screen().serial(), new Answer.Typed("  "), NOW);
    assertThat(asked.over()).isFalse();
    asked.answer(asked.screen().serial(), new Answer.Typed(" Cy Young "), NOW);

    assertThat(asked.over()).isTrue();
    assertThat(asked.result()).contains("Cy Young");
  }

  @Test
  void isLeftWithoutAName() {
    asked.answer(asked.screen().serial(), new Answer.Left(Answer.Cause.HANG_UP), NOW);

    assertThat(asked.over()).isTrue();
    assertThat(asked.lost()).isTrue();
    assertThat(asked.result()).isEmpty();
  }

  @Test
  void countsWhatIsDecidedAsTheirsWhoSitsThere() {
    assertThat(ana.operator()).isEqualTo("Ana");
    assertThat(bo.operator()).isEqualTo("Bo");

    Knowledge refused =
        bo.after(new Event.GateAnswered("before/gate", false, "no", Optional.empty(), "5c"));

    assertThat(refused.notes()).extracting(Note::by).containsExactly("Bo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana", " BO ", "Cy", "witness", "Name", "yes", "", "x", "42"})
  void isNotAWitnessToo(String name) {
    assertThat(Witnesses.objection(name, bo, "Cy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dee", "Ana Lind", "\u674e\u96f7"})
  void doesNotKeepAnotherFromBeingAWitness(String name) {
    assertThat(Witnesses.objection(name, bo, "Cy")).isEmpty();
  }
}
