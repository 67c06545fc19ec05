// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.file.TrainingImageReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioLibraryTests {

  private final ScenarioLibrary library = new ScenarioLibrary(Path.of("wizard-flows/training"));

  @TempDir private Path folder;

  @Test
  void listsTheShippedScenariosInTheirOrder() throws Exception {
    var scenarios = library.all();

    assertThat(scenarios).extracting(Scenario::order).isSorted().doesNotHaveDuplicates();
    assertThat(scenarios)
        .extracting(Scenario::name)
        .contains("cured-by-reload", "cured-by-delete", "cured-by-erase-fms", "cured-by-erase-smfs")
        .contains("healthy-without-fm", "misbehaving-fm", "bystander-survives")
        .contains("expired-certificate", "wrong-card", "no-return", "unknown-output")
        .contains("one-failure-spent", "power-lost", "not-curable");
  }

  @Test
  void givesTheAnswerAwayInNoTitleAndInNoAim() throws Exception {
    assertThat(library.all())
        .allSatisfy(
            scenario ->
                assertThat(scenario.title() + ". " + scenario.aim())
                    .doesNotContainPattern(
                        "(?i)reload|delete|erase|patched|expired|overwrit|late\\b|wrong FM"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"order\": 1,", "[]", "{\"order\": \"1\", \"aim\": \"x\"}", ""})
  void namesTheFileThatIsNoScenario(String text) throws Exception {
    Files.writeString(folder.resolve("broken.json"), text);

    assertThatThrownBy(() -> new ScenarioLibrary(folder).all())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("broken.json:1:");
  }

  @Test
  void findsAScenarioAndGuessesAtATypingError() throws Exception {
    assertThat(library.find("cured-by-reload")).isPresent();
    assertThat(library.find("cured-by-relaod")).isEmpty();
    assertThat(library.near("cured-by-relaod")).startsWith("cured-by-reload");
    assertThat(library.near("something quite different")).isEmpty();
  }

  @Test
  void writesTheFilesOfAScenarioTheSameEachTime() throws Exception {
    var scenario = library.find("cured-by-reload").orElseThrow();
    var image = folder.resolve("pinguard-1.00.fm");

    ScenarioFiles.prepare(scenario, folder);
    byte[] first = Files.readAllBytes(image);
    var prepared = ScenarioFiles.prepare(scenario, folder);

    assertThat(image).hasBinaryContent(first);
    assertThat(folder.resolve("fm-signer.pem")).exists();
    assertThat(prepared.host().cards().get(0).fms())
        .filteredOn(fm -> fm.id().equals(FmId.parse("a000").orElseThrow()))
        .singleElement()
        .satisfies(
            fm ->
                assertThat(fm.build().fingerprint())
                    .isEqualTo(TrainingImageReader.read(image).fingerprint()));
  }

  @Test
  void tellsTheTraineeWhatTheScreensWillAskFor() throws Exception {
    var scenario = library.find("cured-by-reload").orElseThrow();

    String brief = Brief.text(scenario, folder);

    assertThat(brief)
        .startsWith("TRAINING: ")
        .contains("5247001", "/dev/k7pf0", "a000", "PinGuard", "pin-keys", "Clara Voss")
        .contains("oak-lantern-41", "pinguard-1.01.fm", folder.toString(), "Ben Okoro")
        .doesNotContain("halts-when-called");
  }
}
