// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.flow.model.Attestation.ApplicationTest;
import io.github.fmwizard.flow.model.Attestation.TestResult;
import io.github.fmwizard.flow.model.Decision.ManualKind;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingWorldTests {

  private final PlayTime time = new PlayTime();

  @TempDir private Path folder;

  @Test
  void callsApplicationsAndCyclesThePower() throws Exception {
    Scenario scenario = scenario("cured-by-reload");
    try (SimulatedHsm hsm = hsm(scenario)) {
      var world = new TrainingWorld(hsm, scenario);

      assertThat(world.byHand(ManualKind.CALL_APPLICATION))
          .contains("The payment self-test failed.");
      assertThat(truth(hsm, scenario).condition()).isEqualTo(CardCondition.HALTED);

      assertThat(world.byHand(ManualKind.POWER_CYCLE)).isPresent();
      time.pause(Duration.ofMinutes(1));
      assertThat(truth(hsm, scenario).condition()).isEqualTo(CardCondition.ANSWERING);
      assertThat(world.byHand(ManualKind.OTHER)).isEmpty();
    }
  }

  @Test
  void findsThatAnFmWhichDoesNotRunFails() throws Exception {
    Scenario scenario = scenario("healthy-without-fm");
    try (SimulatedHsm hsm = hsm(scenario)) {
      assertThat(new TrainingWorld(hsm, scenario).byHand(ManualKind.CALL_APPLICATION))
          .contains("The payment self-test failed.");
    }
  }

  @Test
  void letsTheTestsReportForThemselves() throws Exception {
    Scenario faulty = scenario("cured-by-reload");
    try (SimulatedHsm hsm = hsm(faulty)) {
      assertThat(new TrainingWorld(hsm, faulty).test(typed(TestResult.PASSED), Optional.empty()))
          .contains(
              new ApplicationTest(TestResult.FAILED, "payment self-test failed; typed: passed"));
    }
    Scenario other = scenario("healthy-without-fm");
    try (SimulatedHsm hsm = hsm(other)) {
      var world = new TrainingWorld(hsm, other);
      assertThat(world.test(typed(TestResult.NOT_APPLICABLE), Optional.of("PinGuard")).stream())
          .allMatch(test -> test.result() != TestResult.PASSED);
    }
  }

  private static ApplicationTest typed(TestResult result) {
    return new ApplicationTest(result, "looks ok");
  }

  @Test
  void stopsApplicationsAndSetsTheClientsSwitch() throws Exception {
    Scenario sessions = scenario("foreign-sessions");
    try (SimulatedHsm hsm = hsm(sessions)) {
      assertThat(new TrainingWorld(hsm, sessions).byHand(ManualKind.STOP_APPLICATIONS)).isPresent();
    }
    Scenario flag = scenario("client-flag-off");
    try (SimulatedHsm hsm = hsm(flag)) {
      assertThat(hsm.host().loginAllowedFlag().seen()).contains(false);
      new TrainingWorld(hsm, flag).byHand(ManualKind.ALLOW_LOGIN);
      assertThat(hsm.host().loginAllowedFlag().seen()).contains(true);
    }
  }

  private static Scenario scenario(String name) throws Exception {
    return new ScenarioLibrary(Path.of("wizard-flows/training")).find(name).orElseThrow();
  }

  private SimulatedHsm hsm(Scenario scenario) throws Exception {
    Path place = folder.resolve(scenario.name());
    PreparedScenario prepared = ScenarioFiles.prepare(scenario, place);
    return SimulatedHsm.create(place.resolve("card.json"), prepared.start(1), time);
  }

  private static CardTruth truth(SimulatedHsm hsm, Scenario scenario) {
    return hsm.truth(scenario.setup().brokenCard()).orElseThrow();
  }
}
