// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.ShippedFlow;
import io.github.fmwizard.flow.model.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteGuardTests {

  private static final String FLOW = "f".repeat(64);
  private static final String PROFILE = "a".repeat(64);
  private static final String OTHER = "0".repeat(64);

  private static Policy policy(Policy.Witness witness, Set<String> flows, Set<String> profiles) {
    return new Policy(Map.of(), witness, 2, Set.of(), flows, profiles, Optional.empty());
  }

  private static void check(Policy policy, ActionKind action, Strength passed) {
    GateShown shown = new GateShown(passed, List.of(), List.of(), "2018", Optional.empty(), 30, 60);
    SiteGuard.check(
        RunState.start(ShippedFlow.read(), policy),
        new WizardPorts.Digests(FLOW, Optional.empty(), Optional.of(PROFILE)),
        action,
        shown);
  }

  @Test
  void letsAnActPassWhoseGateIsStrongEnough() {
    assertThatCode(
            () -> {
              check(Policy.none(), ActionKind.LOAD_FM, Strength.CONFIRM);
              check(Policy.none(), ActionKind.ERASE_ALL_FMS, Strength.TYPED_SERIAL_WITNESS);
              check(
                  policy(Policy.Witness.NAMED, Set.of(FLOW), Set.of(PROFILE)),
                  ActionKind.ERASE_SMFS,
                  Strength.TYPED_SERIAL_WITNESS);
              check(
                  policy(Policy.Witness.SIGNED, Set.of(), Set.of()),
                  ActionKind.ERASE_ALL_FMS,
                  Strength.TYPED_SERIAL);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void stopsAnActWhoseGateIsTooWeak() {
    assertStopped(Policy.none(), ActionKind.ERASE_ALL_FMS, Strength.CONFIRM);
    assertStopped(
        Policy.none().withGate(ActionKind.LOAD_FM, Strength.TYPED_SERIAL),
        ActionKind.LOAD_FM,
        Strength.CONFIRM);
  }

  @Test
  void stopsAFlowOrAProfileThatTheSiteDoesNotList() {
    assertStopped(
        policy(Policy.Witness.NAMED, Set.of(OTHER), Set.of()),
        ActionKind.LOAD_FM,
        Strength.CONFIRM);
    assertStopped(
        policy(Policy.Witness.NAMED, Set.of(), Set.of(OTHER)),
        ActionKind.LOAD_FM,
        Strength.CONFIRM);
  }

  @Test
  void stopsAGateWhoseWitnessDidNotSign() {
    assertStopped(
        policy(Policy.Witness.SIGNED, Set.of(), Set.of()),
        ActionKind.ERASE_SMFS,
        Strength.TYPED_SERIAL_WITNESS);
  }

  private static void assertStopped(Policy policy, ActionKind action, Strength passed) {
    assertThatIllegalStateException().isThrownBy(() -> check(policy, action, passed));
  }
}
