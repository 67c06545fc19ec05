// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Waiting;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A move that is not offered is refused by the wizard in words, and the run goes on. */
class RefusedMoveTests {

  private static final String LOCKED = "said: No failure on this rung points to the card.";
  private static final String NOT_HERE = "said: That cannot be done here.";

  private final WizardStory story = new WizardStory();
  private final Verbs verbs = new Verbs(story);

  @Test
  void saysWhatKeepsTheNextRungLocked() {
    atFailure();

    isRefused("move next-rung", LOCKED);
    play("move look-again");
    assertThat(story.waiting()).isInstanceOf(Waiting.Look.class);
  }

  @ParameterizedTest
  @CsvSource({"move manual-act", "move deviate", "move stop"})
  void takesNoMoveWithoutItsWords(String verb) {
    atFailure();

    isRefused(verb, NOT_HERE);
  }

  @ParameterizedTest
  @CsvSource({"move next-rung", "move repeat-rung", "manual", "deviate", "case-text"})
  void takesNoMoveOnAScreenThatOffersNone(String verb) {
    play("open", "look");

    isRefused(verb, NOT_HERE);
  }

  @Test
  void takesNoMoveOfAFailureOverAnUnknownOutcome() {
    play("climb 1", "begin reload-load", "act unknown");

    isRefused("move next-rung", NOT_HERE);
    play("move look-again");
  }

  private void atFailure() {
    play("climb 1", "begin reload-load", "act refused mendable", "go");
    assertThat(story.waiting()).isInstanceOf(Waiting.Failure.class);
  }

  private void isRefused(String verb, String words) {
    RunState before = story.state;
    story.traced(true);
    assertThatExceptionOfType(IllegalTransitionException.class)
        .isThrownBy(() -> verbs.perform(verb));

    assertThat(story.traced(true)).contains(words);
    assertThat(story.state).isEqualTo(before);
  }

  private void play(String... lines) {
    Arrays.asList(lines).forEach(verbs::perform);
  }
}
