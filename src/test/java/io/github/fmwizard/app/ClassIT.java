// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instructor watches a training that runs, lets something happen in it, and reports on it. */
class ClassIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> TO_THE_GATE =
      List.of("Ada Lind", "halts-when-called", "5247001", "a000", "", "yes", "yes");

  @TempDir private Path folder;
  private Program trainee;
  private Program instructor;

  @BeforeEach
  void makeSeats() throws Exception {
    trainee = new Program(Files.createDirectory(folder.resolve("trainee")));
    instructor = new Program(Files.createDirectory(folder.resolve("instructor")));
  }

  @Test
  void losesTheCardOfATrainingByAnInjectionAndTellsOfIt() throws Exception {
    var process = trainee.start("train", "cured-by-reload", "--plain");
    try (var answers = process.getOutputStream()) {
      type(answers, TO_THE_GATE);
      await().atMost(PATIENCE).until(() -> trainee.written().contains("y and Enter"));
      var row = watched();
      assertThat(row.get("standing").asText()).isEqualTo("live");
      assertThat(row.get("page").asText()).isEqualTo("before, start-gate");
      var run = trainee.runs().get(0).toString();

      inject(run, "--no-return");
      inject(run, "--phone", "Is it done?");
      type(answers, List.of("y"));
      await().atMost(PATIENCE).until(() -> trainee.written().contains("Is it done?"));
      type(answers, List.of(""));
      await().atMost(PATIENCE).until(() -> trainee.written().contains("not reachable"));
      type(answers, List.of(":stop"));
    }
    trainee.end(process);

    var journal = Files.readString(trainee.runs().get(0).resolve("journal.jsonl"));
    assertThat(journal)
        .contains("injected by the instructor: no-return", "injected by the instructor: phone");
    var html = instructor.run("class", "report", "--html", trainee.state().toString());
    assertThat(html.endsWith(0).out()).contains("<svg", "injected by the instructor: phone");
    var refused =
        instructor.run("class", "inject", trainee.runs().get(0).toString(), "--no-return");
    assertThat(refused.endsWith(6).err()).contains("nobody would see it");
  }

  private void inject(String... arguments) throws Exception {
    var whole = new String[arguments.length + 2];
    whole[0] = "class";
    whole[1] = "inject";
    System.arraycopy(arguments, 0, whole, 2, arguments.length);
    instructor.run(whole).endsWith(0);
  }

  private JsonNode watched() throws Exception {
    var looked = instructor.run("class", "watch", "--json", folder.toString()).endsWith(0);
    return new ObjectMapper().readTree(looked.out()).get("trainees").get(0);
  }

  private static void type(OutputStream out, List<String> lines) throws IOException {
    for (var line : lines) {
      out.write((line + "\n").getBytes(UTF_8));
    }
    out.flush();
  }
}
