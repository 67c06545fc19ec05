// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import io.github.fmwizard.hsm.simulated.file.StateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays scenarios in which the password is wrong once when the load comes, far up the ladder. */
class RepairPlayTests {

  private static final Path SHIPPED = Path.of("wizard-flows/training");

  @TempDir private Path folder;

  @Test
  void endOnTheSecondRungWithOneDelete() throws Exception {
    TrainingState card =
        mistyped("cured-by-delete", "gate/delete-load-gate", "check/delete-ready", 2);

    assertThat(card.ledger().count(ActionKind.DELETE_FM)).isEqualTo(1);
    assertThat(card.ledger().count(ActionKind.ERASE_ALL_FMS)).isZero();
  }

  @Test
  void endOnTheFourthRungWithOneEraseOfEachKind() throws Exception {
    TrainingState card =
        mistyped("cured-by-erase-smfs", "gate/smfs-load-gate", "check/smfs-ready", 4);

    assertThat(card.ledger().count(ActionKind.ERASE_ALL_FMS)).isEqualTo(1);
    assertThat(card.ledger().count(ActionKind.ERASE_SMFS)).isEqualTo(1);
  }

  /** With two logins left the check of logins comes again, ahead of the gate. */
  private static String loginCheck(String check) {
    return """
            {"at": "%s", "answer": "override"},
            {"at": "override/reason", "answer": "the wrong envelope; the right one is open now"},
            {"at": "override/name", "answer": "Ada Lind"},
            {"at": "%s", "answer": "go-on"},
        """
        .formatted(check, check);
  }

  /** Plays a shipped scenario, but for a wrong password right after a gate and the repair of it. */
  private TrainingState mistyped(String name, String gate, String check, int rung)
      throws Exception {
    Path training = folder.resolve("training");
    Files.createDirectories(training.resolve("certificates"));
    try (Stream<Path> all = Files.list(SHIPPED.resolve("certificates"))) {
      for (Path one : all.toList()) {
        Files.copy(one, training.resolve("certificates").resolve(one.getFileName()));
      }
    }
    String file = name + ".json";
    String right =
        """
            {"at": "%s", "answer": "y"},
            {"at": "hand-over", "answer": "@password"},
        """
            .formatted(gate);
    String wrong =
        right.replace("@password", "@wrong-password")
            + "    {\"at\": \"failure/moves\", \"answer\": \"repeat-rung\"},\n"
            + loginCheck(check)
            + right;
    String shipped = Files.readString(SHIPPED.resolve(file));
    int at = shipped.indexOf(right);
    assertThat(at).isPositive();
    Files.writeString(
        training.resolve(file),
        shipped.substring(0, at) + wrong + shipped.substring(at + right.length()));
    Scenario scenario = new ScenarioLibrary(training).find(name).orElseThrow();

    var played = ModelPlayer.play(scenario, Files.createDirectory(folder.resolve("played")));

    assertThat(played.problem()).isEmpty();
    assertThat(played.end()).get().isIn(Waiting.End.RECOVERED, Waiting.End.RECOVERED_WITH_WARNING);
    assertThat(played.debrief().orElseThrow().rung()).isEqualTo(rung);
    try (StateFile state = StateFile.open(played.card())) {
      return state.state();
    }
  }
}
