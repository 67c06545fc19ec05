// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.DigestWords;
import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import io.github.fmwizard.training.debrief.Debrief;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the model run of every shipped scenario, whatever scenarios there are. */
class ModelRunTests {

  @TempDir private Path folder;

  static List<String> scenarios() throws Exception {
    return library().all().stream().map(Scenario::name).toList();
  }

  private static ScenarioLibrary library() {
    return new ScenarioLibrary(Path.of("wizard-flows/training"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void endsAsTheScenarioSays(String name) throws Exception {
    Scenario scenario = library().find(name).orElseThrow();

    var played = ModelPlayer.play(scenario, folder);

    assertThat(played.problem()).isEmpty();
    assertThat(played.end()).contains(scenario.expected().end());
    Debrief debrief = played.debrief().orElseThrow();
    assertThat(debrief.criteria())
        .allSatisfy(
            one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Debrief.Verdict.MET));
    assertThat(debrief.right()).isTrue();
    assertThat(debrief.rung()).isEqualTo(scenario.expected().rung());
    assertThat(debrief.losses())
        .extracting(Debrief.Loss::name)
        .containsExactlyInAnyOrderElementsOf(scenario.expected().keysLost());
    assertThat(played.othersTouched()).isEmpty();
    assertThat(RunFolderVerifier.verify(played.run(), Optional.empty()).standing())
        .isEqualTo(FolderVerdict.Standing.CONSISTENT);
    assertThat(played.words().lines().filter(line -> line.contains("Digest in words: ")).distinct())
        .singleElement()
        .asString()
        .contains("Digest in words: " + lastLine(played.run()));
    leavesNoSecret(scenario, played);
  }

  @Test
  void namesTheOtherCardWhereTheNodesHaveChangedPlaces() throws Exception {
    Scenario scenario = library().find("nodes-move-at-restart").orElseThrow();

    var played = ModelPlayer.play(scenario, folder);

    assertThat(played.words().replaceAll("\\s+", " "))
        .contains("another card: 5247001, by dmesg (simulated); this run is for 5247013");
  }

  /** The words that people write on paper are those of the line that closes the journal. */
  private static String lastLine(Path run) throws Exception {
    List<String> lines = Files.readAllLines(run.resolve("journal.jsonl"));
    String closed = lines.get(lines.size() - 1);
    assertThat(closed).contains("\"closed\"");
    return String.join(" ", DigestWords.of(Digest.of(closed.getBytes(UTF_8)), 8));
  }

  /** The password stands in the brief, and nowhere else. */
  private static void leavesNoSecret(Scenario scenario, ModelPlayer.Played played)
      throws Exception {
    String kept = ModelPlayer.all(played.run()) + Files.readString(played.card());
    assertThat(kept).doesNotContain(DemoConsole.WRONG);
    assertThat(played.words()).doesNotContain(DemoConsole.WRONG);
    if (scenario.briefing().password().isPresent()) {
      assertThat(kept).doesNotContain(scenario.briefing().password().get());
    }
  }
}
