// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.engine.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gate is void once a file that it was bound to is another one, and nothing is done. */
class AlteredFileTests {

  private final WizardStory story = new WizardStory();
  private final Verbs verbs = new Verbs(story);

  private void atGate() {
    verbs.perform("climb 1");
    verbs.perform("go to reload-gate");
    verbs.perform("pass");
    story.traced(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "certificate"})
  void isSeenRightBeforeTheActAndTakenAgain(String role) {
    atGate();
    verbs.perform("alters " + role);

    verbs.perform("compare");

    assertThat(story.state.engine().waiting()).isInstanceOf(Waiting.AtGate.class);
    assertThat(story.gateShown().moved())
        .singleElement()
        .asString()
        .contains("files/" + role, "was altered", "taken again from");
    assertThat(String.join(" ", story.traced(true))).doesNotContain("intent", "LOAD");
    verbs.perform("pass");
    verbs.perform("compare");
    assertThat(story.state.engine().waiting()).isInstanceOf(Waiting.Acting.class);
  }

  @Test
  void keepsTheGateVoidUntilTheFileIsThereAgain() {
    atGate();
    verbs.perform("alters image everywhere");

    for (int i = 0; i < 3; i++) {
      verbs.perform("compare");
      assertThat(story.state.engine().waiting()).isInstanceOf(Waiting.AtGate.class);
      assertThat(story.gateShown().moved().toString()).contains("can't be taken again", "SHA-256");
      verbs.perform("pass");
    }
    assertThat(String.join(" ", story.traced(true))).doesNotContain("intent", "LOAD");
  }
}
