// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import io.github.fmwizard.screen.ScreenIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds report, debrief, acts and {@code inspect} of whole trainings against what is true of all
 * cards of the host, whoever sits at the console: model runs, officers who were once led astray,
 * and officers who follow from a seed.
 *
 * <p>{@code -Dfmwizard.officers=500} plays more of them, {@code -Dfmwizard.officer=417
 * -Dfmwizard.officers=1} one alone.
 */
class TruthTests {

  private static final int OFFICERS = 150;
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final Path SCRIPTS =
      Path.of("src/test/resources/io/github/fmwizard/training/officers");

  private static List<Scenario> all = List.of();

  private Path folder;

  /** Thousands of durable lines are written: in memory, where the host has some. */
  @BeforeEach
  void makeFolder() throws IOException {
    folder =
        Files.isWritable(MEMORY)
            ? Files.createTempDirectory(MEMORY, "fmwizard-truth")
            : Files.createTempDirectory("fmwizard-truth");
  }

  @AfterEach
  void deleteFolder() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<Scenario> scenarios() throws Exception {
    if (all.isEmpty()) {
      all = new ScenarioLibrary(Path.of("wizard-flows/training")).all();
    }
    return all;
  }

  static List<String> models() throws Exception {
    return scenarios().stream().map(Scenario::name).toList();
  }

  static List<String> scripts() throws Exception {
    try (Stream<Path> all = Files.list(SCRIPTS)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  static IntStream seeds() {
    int first = Integer.getInteger("fmwizard.officer", 0);
    return IntStream.range(first, first + Integer.getInteger("fmwizard.officers", OFFICERS));
  }

  private static Scenario scenario(String name) throws Exception {
    return scenarios().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("models")
  void tellsNothingFalseInAModelRun(String name) throws Exception {
    Scenario scenario = scenario(name);
    ScriptedOfficer officer = ScriptedOfficer.ofModel(scenario, folder.resolve("files"));

    OfficerRun.Played played = OfficerRun.play(scenario, folder, officer, 1);

    assertThat(wrong(played)).isEmpty();
    assertThat(officer.left()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void tellsNothingFalseToAnOfficerWhoWasLedAstray(String name) throws Exception {
    Path script = SCRIPTS.resolve(name);
    Scenario scenario = scenario(name.substring(0, name.indexOf('.')));
    ScriptedOfficer officer = ScriptedOfficer.ofFile(scenario, folder.resolve("files"), script);

    OfficerRun.Played played = OfficerRun.play(scenario, folder, officer, 1);

    assertThat(wrong(played)).isEmpty();
    assertThat(AstrayEnd.of(script).objection(played)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tellsNothingFalseToAnyOfficer(int seed) throws Exception {
    Scenario scenario = scenarios().get(seed % scenarios().size());
    RandomOfficer officer = new RandomOfficer(scenario, folder.resolve("files"), seed);

    OfficerRun.Played played = OfficerRun.play(scenario, folder, officer, seed);

    assertThat(wrong(played)).as(() -> replay(seed, played)).isEmpty();
  }

  private static String replay(int seed, OfficerRun.Played played) {
    StringBuilder words = new StringBuilder(played.scenario().name());
    words.append(". To play it again: mvn test -Dtest=TruthTests -Dfmwizard.officers=1");
    words.append(" -Dfmwizard.officer=").append(seed).append('\n');
    played.steps().forEach(step -> words.append(step).append('\n'));
    played.report().body().forEach(block -> words.append(block).append('\n'));
    return words.toString();
  }

  private static List<String> wrong(OfficerRun.Played played) throws IOException {
    List<String> wrong = new ArrayList<>(HostTruth.wrong(played));
    if (played.report().id().equals(ScreenIds.REPORT)) {
      wrong.addAll(ReportTruth.wrong(played));
      wrong.addAll(DebriefTruth.wrong(played));
    }
    if (played.exit().isPresent()
        && RunFolderVerifier.verify(played.run(), Optional.empty()).standing()
            != FolderVerdict.Standing.CONSISTENT) {
      wrong.add("the run folder is not consistent");
    }
    return wrong;
  }
}
