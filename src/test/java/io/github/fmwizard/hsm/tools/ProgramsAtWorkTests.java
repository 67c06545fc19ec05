// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever started a program that acts on cards, it is seen. */
class ProgramsAtWorkTests {

  private static final List<String> NAMES = List.of("ctfm", "fmrecover");

  @TempDir private Path root;

  @BeforeEach
  void otherPrograms() throws IOException {
    program("1", "/usr/lib/systemd/systemd");
    line("77", "sh\0-c\0ctfm\0");
    Files.createDirectories(root.resolve("proc/99"));
  }

  @Test
  void noneIsFoundAmongOthers() {
    assertThat(look().found()).isEqualTo("none");
    assertThat(look().mend()).isEmpty();
  }

  @Test
  void oneOfThisUserIsKnownByItsFile() throws IOException {
    program("412", "/usr/safenet/lunaclient/bin/ctfm");

    assertThat(look().found()).isEqualTo("ctfm (process 412)");
    assertThat(look().mend()).contains("Wait for its end", "fmwizard resume");
  }

  @Test
  void oneOfAnotherUserIsKnownByItsName() throws IOException {
    line("413", "./fmrecover\0--fm\0/dev/k7pf0\0");

    assertThat(look().found()).isEqualTo("fmrecover (process 413)");
  }

  private HostReadiness.Finding look() {
    return new HostReadiness(HostFiles.under(root, "root"), root).atWork(NAMES);
  }

  private void program(String process, String file) throws IOException {
    Path folder = Files.createDirectories(root.resolve("proc").resolve(process));
    Files.createSymbolicLink(folder.resolve("exe"), Path.of(file));
  }

  private void line(String process, String line) throws IOException {
    Path folder = Files.createDirectories(root.resolve("proc").resolve(process));
    Files.writeString(folder.resolve("cmdline"), line, ISO_8859_1);
  }
}
