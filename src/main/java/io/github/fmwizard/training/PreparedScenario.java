// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.simulated.TrainingStart;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario whose files are written.
 *
 * @param scenario the scenario
 * @param folder where its files are
 * @param host the host, whose cards know the builds of the files
 */
public record PreparedScenario(Scenario scenario, Path folder, HostSetup host) {

  /**
   * Makes the start of the simulated card.
   *
   * @param seed what the scenario leaves to chance follows from it
   * @return the start; close its passwords when the card is made
   */
  public TrainingStart start(long seed) {
    Map<CardSerial, Secret> passwords = new HashMap<>();
    Optional<String> password = scenario.briefing().password();
    if (password.isPresent()) {
      char[] chars = password.get().toCharArray();
      host.cards()
          .forEach(
              card ->
                  passwords.put(
                      card.identity().serial(), Secret.owning(chars.clone(), chars.length)));
    }
    return new TrainingStart(host, scenario.setup().faults(), seed, passwords);
  }
}
