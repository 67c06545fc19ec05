// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.ShippedFlow;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.opening.MenuConversation;
import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.screen.opening.OpeningHost;
import io.github.fmwizard.screen.overlay.LadderAhead;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The linear mode has the ladder before a run, too. */
@Timeout(60)
class LadderAheadOfRunTests {

  @Test
  void aMenuWritesItOnDemand() {
    var menu =
        new MenuConversation(
            new MenuConversation.Menu(
                "choose",
                true,
                "Training",
                List.of(),
                "Which?",
                List.of(Prompt.Option.of("a", "a"))),
            () -> LadderAhead.of(ShippedFlow.read()),
            Screens.NOON);

    var output = PipeTrial.run(menu, "l\n1\n");

    assertThat(output)
        .contains("L ladder", "1. Reload the patched FM", "== End of this view.")
        .doesNotContain("There is no ladder");
    assertThat(menu.chosen()).hasValue("a");
  }

  @Test
  void theQuestionsBeforeARunWriteIt() {
    var host =
        new OpeningHost(
            List.of(new OpeningHost.Card("532018", "lab")),
            List.of("/dev/k7pf0"),
            Optional.of("Ana"));
    var talk = new OpeningConversation(host, false, Optional.empty(), Screens.NOON);
    talk.climbs(ShippedFlow.read());

    var output = PipeTrial.run(talk, ":ladder\nBea\n");

    assertThat(output).contains(":ladder", "3. Erase all FMs, then load");
    assertThat(talk.result().orElseThrow().operator()).isEqualTo("Bea");
  }
}
