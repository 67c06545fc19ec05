// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reads nothing erases nothing that need not be erased. */
class HurryTests {

  private static final Map<ActionKind, Integer> RUNG =
      Map.of(ActionKind.ERASE_ALL_FMS, 3, ActionKind.ERASE_SMFS, 4);

  @TempDir private Path folder;

  static List<String> scenarios() throws Exception {
    return PagesTests.scenarios();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void passesNoErasingGateAboveTheLeastRung(String name) throws Exception {
    Scenario scenario =
        new ScenarioLibrary(Path.of("wizard-flows/training")).find(name).orElseThrow();
    HurriedOfficer officer = new HurriedOfficer(scenario, folder.resolve("files"));

    OfficerRun.Played played = OfficerRun.play(scenario, folder, officer, 1);

    assertThat(played.acts())
        .as(() -> String.join("\n", played.steps().stream().map(Object::toString).toList()))
        .noneMatch(
            act ->
                RUNG.keySet().stream()
                    .anyMatch(kind -> act.is(kind) && RUNG.get(kind) > least(scenario)));
  }

  /** A card that no rung cures is climbed to the top. */
  private static int least(Scenario scenario) {
    return scenario.expected().leastRung().orElse(4);
  }
}
