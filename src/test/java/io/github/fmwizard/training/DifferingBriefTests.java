// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.hsm.simulated.file.TrainingImageException;
import io.github.fmwizard.hsm.simulated.file.TrainingImageReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brief and files that differ from the truth of the card. */
class DifferingBriefTests {

  private static final Path SHIPPED = Path.of("wizard-flows/training");

  @TempDir private Path folder;

  @Test
  void tellsWhatTheScenarioTellsAndKeepsTheTruth() throws Exception {
    Scenario scenario =
        changed(
            "\"setup\": {",
            "\"asset-sheet\": [\"Serial 5240000, from 2019\"], \"envelope\": \"old-lantern-39\", \"setup\": {");

    String brief = Brief.text(scenario, folder);

    assertThat(brief)
        .contains("Serial 5240000, from 2019", "The training password is: old-lantern-39")
        .doesNotContain("pin-keys", "oak-lantern-41", "Serial 5247001");
    assertThat(scenario.briefing().password()).contains("oak-lantern-41");
  }

  @Test
  void writesTextsAndDamagedImages() throws Exception {
    Scenario scenario =
        changed(
            "\"files\": [",
            """
            "files": [
              {"name": "kernel.txt", "what": "the kernel log", "text": ["one", "two"]},
              {"name": "cut.fm", "what": "a copy that broke off", "damaged": true, "signer": "fm-signer.pem",
               "image": {"id": "a000", "label": "PinGuard", "behaviour": "good"}},""");

    ScenarioFiles.prepare(scenario, folder.resolve("files"));

    assertThat(folder.resolve("files/kernel.txt")).hasContent("one\ntwo\n");
    assertThatThrownBy(() -> TrainingImageReader.read(folder.resolve("files/cut.fm")))
        .isInstanceOf(TrainingImageException.class);
    assertThat(TrainingImageReader.read(folder.resolve("files/pinguard-1.01.fm"))).isNotNull();
  }

  private Scenario changed(String before, String after) throws Exception {
    Path certificates = Files.createDirectory(folder.resolve("certificates"));
    Files.copy(
        SHIPPED.resolve("certificates/fm-signer.pem"), certificates.resolve("fm-signer.pem"));
    Path file = folder.resolve("cured-by-reload.json");
    Files.writeString(
        file, Files.readString(SHIPPED.resolve("cured-by-reload.json")).replace(before, after));
    return ScenarioReader.read(file);
  }
}
