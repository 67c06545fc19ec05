// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Policy;
import org.junit.jupiter.api.Test;

/** An event that a person decided is taken only at its own place, and as its operator said it. */
class DecidedElsewhereTests {

  private static final Attestation SYMPTOM =
      new Attestation.SymptomNamed(Attestation.Symptom.MISBEHAVES);

  private final ScriptedRun run =
      new ScriptedRun(new CardPicture(), "Ana", false, Policy.none(), view -> {});

  DecidedElsewhereTests() {
    run.open();
    run.settle();
  }

  @Test
  void goesOnFromNoOtherScreen() {
    isRefused(new Event.WentOn("before/start-symptom"), "That cannot be done here.");
    run.decide(new Event.WentOn("before/start-what"));

    assertThat(run.state().path()).isEqualTo("before/start-symptom");
  }

  @Test
  void answersNoOtherQuestionAndForNobodyElse() {
    run.decide(new Event.WentOn("before/start-what"));

    isRefused(answered("before/start-serial", "symptom", "Ana"), "That cannot be done here.");
    isRefused(answered("before/start-symptom", "another", "Ana"), "That cannot be done here.");
    isRefused(answered("before/start-symptom", "symptom", "Bea"), "That cannot be done here.");
    run.decide(answered("before/start-symptom", "symptom", "Ana"));

    assertThat(run.state().path()).isNotEqualTo("before/start-symptom");
  }

  private static Decision answered(String path, String answer, String by) {
    return new Event.Answered(path, answer, new NamedAttestation(SYMPTOM, by));
  }

  private void isRefused(Decision decision, String why) {
    RunState before = run.state();
    run.decide(decision);

    assertThat(run.state()).isEqualTo(before);
    assertThat(run.view().problem()).contains(why);
  }
}
