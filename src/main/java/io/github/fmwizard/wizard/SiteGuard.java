// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Policy;
import java.util.Optional;

/**
 * The last look at what the site asks, right before an act. All of it was asked before, so what
 * does not hold here is a bug, and nothing is done.
 */
final class SiteGuard {

  private SiteGuard() {}

  /**
   * Checks an act.
   *
   * @throws IllegalStateException if the site does not allow it
   */
  static void check(
      RunState state, WizardPorts.Digests digests, ActionKind action, GateShown passed) {
    Policy policy = state.map().policy();
    require(policy.refuseFlow(digests.flow()));
    digests.profile().ifPresent(profile -> require(policy.refuseProfile(profile)));
    if (passed.strength().compareTo(policy.least(action)) < 0) {
      throw new IllegalStateException("The gate that was passed is too weak for " + action + ".");
    }
    if (policy.needsSignature(passed.strength())) {
      throw new IllegalStateException("Nobody signed for " + action + ".");
    }
  }

  private static void require(Optional<String> refused) {
    refused.ifPresent(
        sentence -> {
          throw new IllegalStateException(sentence);
        });
  }
}
