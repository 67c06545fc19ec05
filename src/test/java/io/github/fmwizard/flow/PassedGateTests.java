// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a gate showed, and with whom it was passed, goes into the yes and the intent. */
class PassedGateTests {

  @Test
  void putsTheWitnessIntoTheScopeOfTheYes() {
    assertThat(passedBy("bo").scope(EntryKind.EVENT))
        .isNotEqualTo(passedBy("cy").scope(EntryKind.EVENT));
  }

  @Test
  void putsTheWitnessIntoTheScopeOfTheIntent() {
    Gate gate = passedBy("bo");
    String yes = gate.scope(EntryKind.EVENT);
    gate.perform("compare", "act done");

    assertThat(gate.scope(EntryKind.INTENT)).isEqualTo(yes);
  }

  @Test
  void namesTheImageAndItsCertificateInTheIntent() {
    Gate gate = new Gate(new WizardStory());
    gate.perform("climb 1", "begin reload-load", "act done");

    assertThat(gate.story.journal().last(EntryKind.INTENT).fieldsList("inputs")).hasSize(2);
  }

  private static Gate passedBy(String witness) {
    Gate gate = new Gate(new WizardStory());
    gate.perform("climb 4", "go to smfs-gate", "pass witness " + witness);
    assertThat(gate.story.journal().last(EntryKind.EVENT).text("witness")).isEqualTo(witness);
    return gate;
  }

  private record Gate(WizardStory story, Verbs verbs) {

    Gate(WizardStory story) {
      this(story, new Verbs(story));
    }

    void perform(String... lines) {
      List.of(lines).forEach(verbs::perform);
    }

    String scope(EntryKind kind) {
      return story.journal().last(kind).text("scope");
    }
  }
}
