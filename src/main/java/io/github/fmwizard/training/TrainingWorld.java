// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.hsm.simulated.SimulatedHost;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.wizard.OutsideWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The world around the simulated card, where a trainee does things by hand. */
public final class TrainingWorld implements OutsideWorld {

  private final SimulatedHsm hsm;
  private final Scenario scenario;

  /**
   * Makes the world.
   *
   * @param hsm the simulated card
   * @param scenario knows its applications
   */
  public TrainingWorld(SimulatedHsm hsm, Scenario scenario) {
    this.hsm = hsm;
    this.scenario = scenario;
  }

  @Override
  public Optional<String> byHand(Decision.ManualKind act) {
    SimulatedHost host = hsm.byHand();
    return switch (act) {
      case POWER_CYCLE -> {
        host.powerCycle();
        yield Optional.of("The host was switched off and on; its cards start.");
      }
      case STOP_APPLICATIONS -> {
        host.stopApplications();
        yield Optional.of("The applications are stopped and their sessions are closed.");
      }
      case ALLOW_LOGIN -> {
        host.allowLogin(true);
        yield Optional.of("LoginAllowedOnFMEnabledHSMs is set to 1.");
      }
      case CALL_APPLICATION -> Optional.of(calls(host));
      case MAKE_KEYS -> {
        host.makeKeys(scenario.setup().brokenCard());
        yield Optional.of(
            "The owners imported their exports, and made new keys where there was none.");
      }
      case OTHER -> Optional.empty();
    };
  }

  @Override
  public Optional<Attestation.ApplicationTest> test(
      Attestation.ApplicationTest said, Optional<String> without) {
    List<Scenario.Application> applications =
        scenario.briefing().applications().stream()
            .filter(application -> !without.equals(Optional.of(application.fm())))
            .toList();
    if (applications.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    boolean passed = true;
    for (Scenario.Application application : applications) {
      boolean works = works(hsm.byHand(), application.fm()).equals(Optional.of(true));
      passed &= works;
      words.add(application.test() + (works ? " passed" : " failed"));
    }
    Attestation.TestResult found =
        passed ? said.result().unlessFailed() : Attestation.TestResult.FAILED;
    String typed = found == said.result() ? "" : "; typed: " + said.result().word();
    return Optional.of(new Attestation.ApplicationTest(found, String.join(", ", words) + typed));
  }

  private String calls(SimulatedHost host) {
    List<Scenario.Application> applications = scenario.briefing().applications();
    if (applications.isEmpty()) {
      return "This host has no application with a test of its own.";
    }
    List<String> results = new ArrayList<>();
    for (Scenario.Application application : applications) {
      results.add("the " + application.test() + " " + call(host, application.fm()));
    }
    String sentence = String.join("; ", results) + ".";
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private String call(SimulatedHost host, String label) {
    return works(host, label)
        .map(works -> works ? "passed" : "failed")
        .orElse("found no FM " + label);
  }

  /** Calls each FM of that label; an application can't tell which of two it reaches. */
  private Optional<Boolean> works(SimulatedHost host, String label) {
    CardSerial card = scenario.setup().brokenCard();
    List<FmId> fms =
        hsm.truth(card).stream()
            .flatMap(truth -> truth.fms().stream())
            .map(CardTruth.FmTruth::listed)
            .filter(listed -> listed.label().equals(label))
            .map(Fm::id)
            .toList();
    boolean works = true;
    for (FmId fm : fms) {
      works &= host.callApplication(card, fm);
    }
    return fms.isEmpty() ? Optional.empty() : Optional.of(works);
  }
}
