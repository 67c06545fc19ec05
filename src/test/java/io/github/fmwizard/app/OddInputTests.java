// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.file.OddFiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever lies where a file is expected, it is refused at once, in a sentence. */
@Timeout(60)
class OddInputTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private List<Path> odd = List.of();

  @BeforeEach
  void makeThem() throws Exception {
    odd = OddFiles.in(folder);
  }

  @Test
  void asConfigurationIsRefused() {
    refuseEach(file -> List.of("runs", "--config", file));
  }

  @Test
  void asFlowIsRefused() {
    refuseEach(file -> List.of("flow", "check", file));
    refuseEach(file -> List.of("recover", "--flow", file, "--card", "521234"));
  }

  @Test
  void asScenarioIsRefused() {
    refuseEach(file -> List.of("train", file, "--plain"));
  }

  @Test
  void asClientProfileIsRefused() {
    refuseEach(file -> List.of("inspect", "--client", file));
  }

  @Test
  void asRunIsRefused() {
    refuseEach(file -> List.of("evidence", "verify", file));
    refuseEach(file -> List.of("resume", file));
  }

  /** A word that begins so would else have a file read as more of the command line. */
  @Test
  void isNotReadAfterAnAtSign() throws Exception {
    Path words = Files.writeString(folder.resolve("words"), "--version");

    assertThat(run(List.of("resume", "@" + words))).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    for (Path file : odd) {
      assertThat(run(List.of("resume", "@" + file))).as(file.toString()).isEqualTo(ExitCode.USAGE);
    }
  }

  private void refuseEach(Function<String, List<String>> words) {
    for (Path file : odd) {
      List<String> line = words.apply(file.toString());
      int code = run(line);
      assertThat(code)
          .as("%s: %s", line, err)
          .isIn(ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNKNOWN);
      assertThat(err.toString()).as("%s", line).isNotBlank().doesNotContain("Exception", "\tat ");
    }
  }

  private int run(List<String> words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = RootCommand.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(
        Stream.concat(words.stream(), Stream.of("--state", folder.resolve("state").toString()))
            .toArray(String[]::new));
  }
}
