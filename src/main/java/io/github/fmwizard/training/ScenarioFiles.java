// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.hsm.simulated.card.ReadImage;
import io.github.fmwizard.hsm.simulated.file.SigningCertificate;
import io.github.fmwizard.hsm.simulated.file.TrainingImageWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes the files that a trainee finds. */
public final class ScenarioFiles {

  /** So many bytes of a damaged image are left: less than its header. */
  private static final long DAMAGED_BYTES = 40;

  private final Scenario scenario;
  private final Path folder;
  private HostSetup host;

  private ScenarioFiles(Scenario scenario, Path folder) {
    this.scenario = scenario;
    this.folder = folder;
    this.host = scenario.setup().host();
  }

  /**
   * Writes images and certificates. The same scenario always gives the same bytes, so that it does
   * no harm to do it again when a training goes on.
   *
   * @param scenario the scenario
   * @param folder where to; is made if it is not there
   * @return the scenario with its host, whose cards know the builds that were written
   * @throws IOException if a file cannot be written
   */
  public static PreparedScenario prepare(Scenario scenario, Path folder) throws IOException {
    Files.createDirectories(folder);
    ScenarioFiles files = new ScenarioFiles(scenario, folder);
    for (TrainingFile file : scenario.setup().files()) {
      switch (file) {
        case TrainingFile.Image image -> files.image(image);
        case TrainingFile.Certificate certificate -> files.certificate(certificate);
        case TrainingFile.Text text ->
            Files.write(folder.resolve(text.name()), text.lines(), StandardCharsets.UTF_8);
      }
    }
    return new PreparedScenario(scenario, folder, files.host);
  }

  /** Returns a certificate of the scenarios. */
  static Path certificate(Scenario scenario, String name) {
    return scenario.file().resolveSibling("certificates").resolve(name);
  }

  private void certificate(TrainingFile.Certificate file) throws IOException {
    Files.copy(
        certificate(scenario, file.from()),
        folder.resolve(file.name()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void image(TrainingFile.Image file) throws IOException {
    String key = SigningCertificate.read(certificate(scenario, file.signer())).keyFingerprint();
    ReadImage written =
        TrainingImageWriter.write(
            file.header().signedBy(key), file.size(), folder.resolve(file.name()));
    if (file.damaged()) {
      try (FileChannel cut =
          FileChannel.open(folder.resolve(file.name()), StandardOpenOption.WRITE)) {
        cut.truncate(DAMAGED_BYTES);
      }
    }
    if (file.installed().isPresent()) {
      TrainingFile.Installed place = file.installed().get();
      host = host.withImage(place.card(), place.fm(), written);
    }
  }
}
