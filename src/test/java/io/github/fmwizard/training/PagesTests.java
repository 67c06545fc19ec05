// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts the pages and keys of the shortest good run of each scenario, on the real wizard with its
 * real screens, and compares them with the table on the page of the screens. {@code
 * -Dgolden.rewrite=true} writes the counts into the table's plan.
 */
class PagesTests {

  private static final Path PLAN =
      Path.of("src/test/resources/io/github/fmwizard/screen/screens-page.txt");
  private static final ScenarioLibrary LIBRARY =
      new ScenarioLibrary(Path.of("wizard-flows/training"));

  @TempDir private Path folder;

  static List<String> scenarios() throws Exception {
    return LIBRARY.all().stream().map(Scenario::name).toList();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void areAsTheTableSays(String name) throws Exception {
    Scenario scenario = LIBRARY.find(name).orElseThrow();
    CountingOfficer officer =
        new CountingOfficer(ScriptedOfficer.ofModel(scenario, folder.resolve("files")));
    OfficerRun.play(scenario, folder, officer, 1);
    String[] cells = row(name).split(" \\| ", -1);
    String now =
        cells[0]
            + " | %s | %s | %d | %s | %d |"
                .formatted(cells[1], cells[2], officer.pages(), cells[4], officer.keys());

    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(PLAN, Files.readString(PLAN).replace(row(name), now));
    }
    assertThat(row(name)).isEqualTo(now);
  }

  private static String row(String name) throws IOException {
    return Files.readAllLines(PLAN).stream()
        .filter(line -> line.startsWith("| " + name + " | "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(PLAN + " has no row for " + name));
  }
}
