// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunConversationTests {

  @Test
  void leadsThroughTheFirstRungToTheReport() {
    PlayedRun run = new PlayedRun();

    run.play(Scripts.TO_FIRST_GATE)
        .play(Scripts.TO_IMAGE)
        .play(Scripts.TO_LOAD_GATE)
        .play(Scripts.TO_FIRST_VERIFY)
        .play(Scripts.TO_REPORT);
    assertThat(run.text()).contains("DONE. The HSM is recovered");
    assertThat(run.talk.over()).isFalse();

    run.say("report", "go");
    assertThat(run.talk.over()).isTrue();
  }
}
