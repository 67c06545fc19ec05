// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Policy;
import org.junit.jupiter.api.Test;

/** An answer of another kind than the question's changes nothing, and the question says so. */
class MisfitTests {

  private final ScriptedRun run =
      new ScriptedRun(new CardPicture(), "ana", true, Policy.none(), view -> {});

  @Test
  void isSaidAndChangesNothing() {
    run.open();
    run.settle();
    while (!run.state().path().equals("before/start-symptom")) {
      run.decide(new Event.WentOn(run.state().path()));
      run.settle();
    }
    var before = run.state();
    var line = new NamedAttestation(new Attestation.Line("it halts"), "ana");
    run.decide(new Event.Answered(before.path(), AnswerName.SYMPTOM.word(), line));
    assertRefused("This question waits for another answer.");
    run.decide(new Decision.GiveFile("x"));
    assertRefused("This question waits for another answer.");

    assertThat(run.state()).isEqualTo(before);
  }

  private void assertRefused(String why) {
    assertThat(run.view().problem()).contains(why);
    assertThat(run.exit()).isEqualTo(Wizard.Exit.ENDED);
  }
}
