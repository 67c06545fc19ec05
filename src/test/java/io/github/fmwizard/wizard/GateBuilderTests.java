// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.hsm.Invocation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the strongest gate may ask about its screen. */
class GateBuilderTests {

  private static final String NODE = "/dev/k7pf0";
  private static final Loss KEYS = new Loss(Loss.Kind.DESTROYED, "pin-keys", "backup: none");

  @Test
  void countsWhatIsDestroyed() {
    assertThat(expected(act(ActionKind.ERASE_SMFS, KEYS, KEYS), Optional.of("hsm-pay")))
        .containsExactly(NODE, "2", "hsm-pay");
  }

  @Test
  void asksForNoCountWhereNothingIsDestroyed() {
    assertThat(expected(act(ActionKind.RESTART_CARD), Optional.of("hsm-pay")))
        .containsExactly(NODE, "hsm-pay");
  }

  @Test
  void asksForNoLabelThatACardLacks() {
    assertThat(expected(act(ActionKind.RESTART_CARD), Optional.of(" "))).containsExactly(NODE);
  }

  private static List<String> expected(GateShown.PlannedAct act, Optional<String> label) {
    return GateBuilder.candidates(NODE, List.of(act), label).stream()
        .map(GateShown.FactQuestion::expected)
        .toList();
  }

  private static GateShown.PlannedAct act(ActionKind action, Loss... losses) {
    Invocation invocation =
        new Invocation(List.of("/x"), Invocation.LoginNeed.NONE, "documented", List.of());
    return new GateShown.PlannedAct("step", action, "Does it", invocation, List.of(losses));
  }
}
