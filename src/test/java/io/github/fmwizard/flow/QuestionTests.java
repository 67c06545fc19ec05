// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.NamedAttestation;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class QuestionTests {

  private final Verbs verbs = new Verbs();

  @Test
  void takesNoAnswerToAnotherQuestion() {
    at("start-symptom");

    refuses(answered("culprit", new Attestation.Flag(true)));
  }

  @Test
  void takesNothingOnlyWhereItIsOptional() {
    at("start-symptom");
    refuses(answered("symptom", new Attestation.Nothing()));

    at("start-log");
    verbs.perform("answer nothing");
    assertThat(verbs.story().state.path()).isEqualTo("before/start-backup");
  }

  @Test
  void forgetsAnAnswerThatIsTakenBack() {
    verbs.perform("climb 1");
    verbs.perform("card card.policy-50 no");
    at("reload-fit");
    verbs.perform("go");
    verbs.perform("move repeat-rung");
    assertThat(verbs.story().state.engine().given()).contains("patched");
    at("reload-image");
    verbs.perform("answer nothing");

    assertThat(verbs.story().state.engine().given()).doesNotContain("patched");
    assertThat(verbs.story().state.path()).isEqualTo("reload-fm/reload-test");
  }

  @Test
  void runsALoopAsOftenAsTheTableHasRowsNow() {
    verbs.perform("climb 3");
    at("erase-files");
    verbs.perform("answer alpha-a2 0001, beta-b1 0002");
    assertThat(verbs.story().state.engine().rows()).isEqualTo(2);
    at("erase-ready");
    verbs.perform("go");
    verbs.perform("look");
    verbs.perform("decline");
    verbs.perform("move repeat-rung");
    at("erase-files");
    verbs.perform("answer none");

    assertThat(verbs.story().state.engine().rows()).isZero();
    assertThat(verbs.story().state.path()).isEqualTo("erase-fms/erase-ready");
  }

  @Test
  void takesNoTableWithMoreRowsThanTurns() {
    verbs.perform("climb 3");
    at("erase-files");
    Attestation.FmFiles two = (Attestation.FmFiles) Answers.parse(verbs.story(), "a-1 0001");
    Attestation.FmFile row = two.rows().get(0);

    refuses(answered("fm-files", new Attestation.FmFiles(Collections.nCopies(9, row))));
    verbs
        .story()
        .happen(answered("fm-files", new Attestation.FmFiles(Collections.nCopies(8, row))));
    assertThat(verbs.story().state.engine().rows()).isEqualTo(8);
  }

  private void at(String step) {
    if (verbs.story().state.known().setting().isEmpty()) {
      verbs.perform("open");
    }
    verbs.perform("go to " + step);
  }

  private Event answered(String answer, Attestation said) {
    return new Event.Answered(
        verbs.story().state.path(), answer, new NamedAttestation(said, "ana"));
  }

  private void refuses(Event event) {
    assertThatExceptionOfType(IllegalTransitionException.class)
        .isThrownBy(() -> verbs.story().happen(event));
  }
}
