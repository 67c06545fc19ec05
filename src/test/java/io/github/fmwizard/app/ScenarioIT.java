// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes and checks scenarios by the program, as scenarios.md tells it. */
class ScenarioIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void aNewScenarioIsRightAsItIs() throws Exception {
    Program program = new Program(folder);

    assertThat(program.run("scenario", "new", "night-shift").endsWith(0).out())
        .contains("fmwizard scenario check night-shift.json");
    assertThat(program.run("scenario", "check", "night-shift.json").endsWith(0).out())
        .isEqualTo(
            "night-shift.json: the model run ends as recovered on rung 1, and meets every"
                + " criterion.\n");
    assertThat(program.run("scenario", "new", "night-shift").endsWith(2).err())
        .contains("night-shift.json is there already");
    assertThat(program.run("scenario", "new", "Night").endsWith(2).err())
        .contains("small letters, digits and hyphens");
    assertThat(program.runs()).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndWhatDiffers() throws Exception {
    Program program = new Program(folder);
    program.run("scenario", "new", "one").endsWith(0);
    String right = Files.readString(folder.resolve("one.json"));

    write("two", right.replace("\"rung\": 1", "\"rung\": 2"));
    write("three", right.replace("\"behaviour\": \"good\"", "\"behavior\": \"good\""));
    write("four", right.replace("\"at\": \"ask/start-backup\"", "\"at\": \"ask/start-bakup\""));
    write("five", right.replace("\"did\": \"restart-card\"", "\"answered\": \"asset-serial\""));
    Program.Ended ended =
        program
            .run(
                "scenario", "check", "one.json", "two.json", "three.json", "four.json", "five.json")
            .endsWith(2);

    assertThat(ended.out()).startsWith("one.json: ").doesNotContain("two", "three", "four", "five");
    assertThat(ended.err())
        .contains("two.json: expect.rung: the scenario says 2, the model run came to 1.")
        .containsPattern("three\\.json:\\d+:\\d+: .*unknown key \"behavior\"")
        .contains("four.json: model: No line answers ask/start-backup.")
        .contains("five.json: criterion asked-for-the-backup: the model run does not meet it");
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name + ".json"), text.replace("\"one\"", '"' + name + '"'));
  }

  @Test
  void recordsWhatWasPlayedWithoutThePassword() throws Exception {
    Program program = new Program(folder);
    program.run("scenario", "new", "mine").endsWith(0);

    Program.Ended ended =
        program
            .answered(
                List.of("Ada Lind", "", "2"),
                "train",
                "./mine.json",
                "--plain",
                "--show-ids",
                "--record-model",
                "played.json")
            .endsWith(3);

    assertThat(ended.out()).contains("[ask/start-symptom]");
    JsonNode played = JSON.readTree(folder.resolve("played.json").toFile());
    assertThat(played.path("expect").path("end").asText()).isEqualTo("stopped");
    assertThat(played.path("model").toString())
        .contains("{\"at\":\"ask/start-symptom\",\"answer\":\"halts-when-called\"}")
        .doesNotContain("oak-lantern-41");
  }

  @Test
  void printsTheStoredDebriefAndNoneThatWasAltered() throws Exception {
    Program program = new Program(folder);
    program.run("train", "cured-by-reload", "--demo", "--plain").endsWith(0);
    Path run = program.runs().get(0);
    String id = run.getFileName().toString();

    assertThat(program.run("debrief", id).endsWith(0).out())
        .startsWith("RIGHT: ended as recovered");
    JsonNode json = JSON.readTree(program.run("debrief", id, "--json").endsWith(0).out());
    assertThat(json.path("right").asBoolean()).isTrue();
    program.run("evidence", "verify", id).endsWith(0);

    Files.writeString(run.resolve("debrief.txt"), "RIGHT: all was well.\n");

    assertThat(program.run("debrief", id).endsWith(7).err()).contains("debrief.txt");
    program.run("evidence", "verify", id).endsWith(7);
  }
}
