// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password that is typed at a hand-over is found nowhere afterwards. */
class MarkerPasswordIT {

  private static final String MARKER = "marker-heron-9153";

  private static final List<String> TO_THE_HAND_OVER =
      List.of(
          "",
          "halts-when-called",
          "5247001",
          "a000",
          "",
          "yes",
          "yes",
          "y",
          "name",
          "pinguard-1.01.fm",
          "file",
          "fm-signer.pem",
          "a000",
          "y");

  @TempDir private Path folder;

  @Test
  void leavesNoTrace() throws Exception {
    var program = new Program(folder);
    var process = program.start("train", "cured-by-reload", "--plain", "--log-level", "debug");
    try (var input = process.getOutputStream()) {
      for (String answer : TO_THE_HAND_OVER) {
        type(input, answer);
      }
      type(input, MARKER);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> program.written().contains("The login was refused."));
      assertThat(program.written()).contains("CKR_PIN_INCORRECT");
      hasNothingInItsProcesses(process);
    }
    var ended = program.end(process).endsWith(3);

    assertThat(ended.out()).contains("HSM SO logins: 1 spent (failed: 1)").doesNotContain(MARKER);
    assertThat(ended.err()).doesNotContain(MARKER);
    hasNothingInItsFiles(program.state());
  }

  private static void type(OutputStream input, String answer) throws Exception {
    input.write((answer + "\n").getBytes(UTF_8));
    input.flush();
  }

  private static void hasNothingInItsProcesses(Process process) throws Exception {
    for (var one : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
      for (String file : List.of("cmdline", "environ")) {
        var text = Files.readString(Path.of("/proc", "" + one.pid(), file), ISO_8859_1);
        assertThat(text).isNotEmpty().doesNotContain(MARKER);
      }
    }
  }

  private static void hasNothingInItsFiles(Path state) throws Exception {
    try (var files = Files.walk(state)) {
      var all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSizeGreaterThan(10);
      for (var file : all) {
        assertThat(Files.readString(file, ISO_8859_1)).as("%s", file).doesNotContain(MARKER);
        assertThat(file.toString()).doesNotContain(MARKER);
      }
    }
  }
}
