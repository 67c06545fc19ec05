// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.flow.model.KnownBuild;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.simulated.TrainingStart;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
   * Lists the builds that the broken card has at first and that lie among the files.
   *
   * @return the builds, as an earlier record of the card would have them
   * @throws IOException if a file can't be read
   */
  public List<KnownBuild> builds() throws IOException {
    List<KnownBuild> builds = new ArrayList<>();
    for (TrainingFile file : scenario.setup().files()) {
      if (file instanceof TrainingFile.Image image && image.installed().isPresent()) {
        TrainingFile.Installed place = image.installed().get();
        String sha256 = Sha256.hexOf(Files.readAllBytes(folder.resolve(image.name())));
        host.cards().stream()
            .filter(card -> card.identity().serial().equals(place.card()))
            .filter(card -> place.card().equals(scenario.setup().brokenCard()))
            .flatMap(card -> card.fm(place.fm()).stream())
            .map(fm -> new KnownBuild(sha256, fm.listed().fingerprint(), ""))
            .forEach(builds::add);
      }
    }
    return List.copyOf(builds);
  }

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
