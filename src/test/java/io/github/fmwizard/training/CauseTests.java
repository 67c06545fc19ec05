// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Triage;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tells causes apart that look alike to an application, and most of which no rung mends. */
class CauseTests {

  private static final ScenarioLibrary LIBRARY =
      new ScenarioLibrary(Path.of("wizard-flows/training"));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "halts-again, STORED_DATA",
    "halted-overnight, NOT_KNOWN",
    "fan-alarm, HARDWARE",
    "after-the-rack-work, LINK",
    "seal-broken, TAMPER",
    "back-from-service, TAMPER",
    "after-the-weekend, TAMPER",
    "stays-down, BOOT_LOADER",
    "new-client, HIDDEN",
    "nobody-knows-why, NOT_KNOWN",
    "cured-by-erase-fms, FM",
    "wrong-suspect, FM"
  })
  void namesTheCauseAndErasesNothingForAnother(String name, Triage.Cause cause) throws Exception {
    OfficerRun.Played played = played(name);
    Knowledge known = played.view().orElseThrow().state().known();

    if (cause == Triage.Cause.FM) {
      assertThat(causes(known)).contains(cause);
    } else {
      assertThat(Triage.all(known).getFirst().cause()).isEqualTo(cause);
      assertThat(played.acts()).noneMatch(act -> act.action().kind().erases());
    }
  }

  private static Set<Triage.Cause> causes(Knowledge known) {
    Set<Triage.Cause> causes = EnumSet.noneOf(Triage.Cause.class);
    Triage.all(known).forEach(finding -> causes.add(finding.cause()));
    return causes;
  }

  /** An error before the login has succeeded is the PED's, the link's or the host's. */
  @Test
  void blamesNoCardForWhatCameBeforeTheLogin() throws Exception {
    OfficerRun.Played played = played("no-answer-at-the-load");

    assertThat(played.acts()).anyMatch(act -> act.is(ActionKind.LOAD_FM));
    assertThat(shown(played)).contains("First check the PED, the link and this host.");
    assertThat(shown(played)).contains(Moves.Lock.NOT_UNLOCKED.sentence());
  }

  /** A deleted FM is listed as a zombie until the restart, or gone at once: both end well. */
  @ParameterizedTest
  @CsvSource({"cured-by-delete, false", "old-one-out-first, true"})
  void endsADeleteWellWheneverItsEffectComes(String name, boolean listed) throws Exception {
    OfficerRun.Played played = played(name);
    WitnessedHsm.Act delete =
        played.acts().stream()
            .filter(act -> act.is(ActionKind.DELETE_FM))
            .findFirst()
            .orElseThrow();

    assertThat(delete.after().get(played.card()).fms().isEmpty()).isNotEqualTo(listed);
    assertThat(ReportSections.of(played.report()).get(""))
        .anyMatch(line -> line.startsWith("DONE. "));
  }

  private OfficerRun.Played played(String name) throws Exception {
    Scenario scenario = LIBRARY.find(name).orElseThrow();
    ScriptedOfficer officer = ScriptedOfficer.ofModel(scenario, folder.resolve("files"));
    OfficerRun.Played played = OfficerRun.play(scenario, folder, officer, 1);
    assertThat(officer.left()).isEmpty();
    return played;
  }

  private static String shown(OfficerRun.Played played) {
    StringBuilder shown = new StringBuilder();
    for (OfficerRun.Step step : played.steps()) {
      step.screen().body().forEach(block -> shown.append(block).append('\n'));
      shown.append(step.screen().prompt()).append('\n');
    }
    return shown.toString();
  }
}
