// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.NamedAttestation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What can be done on any rung beside that rung: name another FM, restart a card that is down. */
class AnotherFmTests {

  private final WizardStory story = new WizardStory();
  private final Verbs verbs = new Verbs(story);

  private void play(String... lines) {
    Arrays.asList(lines).forEach(verbs::perform);
  }

  private void names(String id, String label) {
    Attestation said = new Attestation.FmNamed(TestFms.id(id), label, true);
    story.happen(
        new Event.Answered(story.state.path(), "culprit", new NamedAttestation(said, "ana")));
  }

  private List<Move> offered() {
    RunState state = story.state;
    Waiting.Cause cause = ((Waiting.Failure) story.waiting()).cause();
    return Moves.offers(state.map(), state.engine(), cause).stream()
        .map(Moves.Offer::move)
        .toList();
  }

  private String culprit() {
    return story.state.known().answer("culprit").orElseThrow().toString();
  }

  @Nested
  class AnotherFm {

    @Test
    void beginsTheRungAnewWithoutTheImageOfTheFirst() {
      play("climb 1", "go to reload-test", "answer failed", "look", "go");
      assertThat(offered()).contains(Move.ANOTHER_FM);
      assertThat(story.state.known().answer("patched")).isPresent();

      names("0002", "beta");

      assertThat(story.state.path()).isEqualTo("reload-fm/reload-what");
      assertThat(culprit()).contains("beta");
      assertThat(story.state.known().answer("patched")).isEmpty();
      assertThat(story.state.known().fms().loaded()).isEmpty();
    }

    @Test
    void onlyLooksAgainWhereAllFmsWereErased() {
      play("climb 3", "go to erase-test", "answer failed", "look", "go");
      story.traced(false);

      names("0002", "beta");

      assertThat(story.state.path()).isEqualTo("erase-fms/erase-cured");
      assertThat(story.waiting()).isEqualTo(new Waiting.Look(Waiting.Purpose.VERIFY));
      assertThat(culprit()).contains("beta");
    }

    @Test
    void isNotTheOneThatIsNamedAlready() {
      play("climb 1", "go to reload-test", "answer failed", "look", "go");

      assertThatExceptionOfType(IllegalTransitionException.class)
          .isThrownBy(() -> names("0001", "alpha"));
      assertThat(String.join(" ", story.traced(false))).contains("is the one that is named");
    }

    @Test
    void isNotNamedAtAGateThatWasDeclined() {
      play("climb 1", "go to reload-gate", "decline");

      assertThat(offered()).doesNotContain(Move.ANOTHER_FM);
      assertThatExceptionOfType(IllegalTransitionException.class)
          .isThrownBy(() -> names("0002", "beta"));
    }
  }

  @Nested
  class ARestart {

    private void blocked() {
      play("climb 1", "card card.condition halted", "go to reload-ready", "go");
    }

    @Test
    void isOfferedWhereAHaltedCardBlocksTheWayAndLeadsBackToTheFirstRung() {
      blocked();
      assertThat(offered()).contains(Move.RESTART_CARD);

      play("move restart-card", "look", "pass", "compare");

      assertThat(story.state.path()).isEqualTo("before/start-restart");
      assertThat(story.waiting()).isInstanceOf(Waiting.Acting.class);
      play("card card.condition answering", "act done", "go");
      assertThat(story.state.path()).isEqualTo("reload-fm/reload-what");
    }

    @Test
    void isNotOfferedWhileTheCardAnswers() {
      play("climb 1", "go to reload-test", "answer failed", "look", "go");

      assertThat(offered()).doesNotContain(Move.RESTART_CARD);
      assertThatExceptionOfType(IllegalTransitionException.class)
          .isThrownBy(() -> verbs.perform("move restart-card"));
    }

    @Test
    void isAPartOfTheRungOnceAllFmsWereErased() {
      play("climb 3", "go to erase-test", "answer failed", "card card.condition halted");
      play("look", "go");

      assertThat(offered()).doesNotContain(Move.RESTART_CARD);
    }
  }
}
