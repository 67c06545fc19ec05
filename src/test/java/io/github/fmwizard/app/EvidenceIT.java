// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged program leaves of a run, and how it judges it; one run serves all tests. */
class EvidenceIT {

  @TempDir private static Path folder;
  private static Program program;
  private static Path run;

  @BeforeAll
  static void play() throws Exception {
    program = new Program(folder);
    var ended = program.run("train", "cured-by-reload", "--plain", "--demo").endsWith(0);
    assertThat(ended.err()).isEmpty();
    assertThat(program.runs()).hasSize(1);
    run = program.runs().get(0);
  }

  @Test
  void holds() throws Exception {
    assertThat(verify(id()).endsWith(0).out()).contains("consistent");
    assertThat(verify(run.toString()).endsWith(0).out()).contains("consistent");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1})
  void isDamagedByAFlippedByte(double part) throws Exception {
    var journal = run.resolve("journal.jsonl");
    var whole = Files.readAllBytes(journal);
    var flipped = whole.clone();
    int place = (int) ((flipped.length - 1) * part);
    flipped[place] ^= 1;
    int line = 1 + (int) new String(whole, 0, place, ISO).chars().filter(c -> c == '\n').count();
    try {
      Files.write(journal, flipped);

      assertThat(verify(id()).endsWith(7).out()).contains(journal + ":" + line + ": ", "DAMAGED");
    } finally {
      Files.write(journal, whole);
    }
  }

  private static final java.nio.charset.Charset ISO = java.nio.charset.StandardCharsets.ISO_8859_1;

  @Test
  void isListedOnceMore() throws Exception {
    assertThat(program.run("runs").endsWith(0).out()).startsWith(id() + "  DEMO  ");
    var json = new ObjectMapper().readTree(program.run("runs", "--json").endsWith(0).out());
    assertThat(json).hasSize(1);
    assertThat(json.get(0).get("id").asText()).isEqualTo(id());
    assertThat(json.get(0).get("folder").asText()).isEqualTo(run.toString());
    assertThat(json.get(0).get("scenario").asText()).isEqualTo("cured-by-reload");
    assertThat(json.get(0).get("resumable").asBoolean()).isFalse();
  }

  @Test
  void isNotResumed() throws Exception {
    assertThat(program.run("resume").endsWith(0).out()).startsWith("Nothing to resume in ");
    assertThat(program.run("resume", id()).endsWith(2).err()).contains("can't be resumed");
  }

  @Test
  void isReadableByItsOwnerOnly() throws Exception {
    try (var all = Files.walk(program.state())) {
      for (var path : all.toList()) {
        var expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .isEqualTo(expected);
      }
    }
  }

  private static String id() {
    return run.getFileName().toString();
  }

  private static Program.Ended verify(String which) throws Exception {
    return program.run("evidence", "verify", which);
  }
}
