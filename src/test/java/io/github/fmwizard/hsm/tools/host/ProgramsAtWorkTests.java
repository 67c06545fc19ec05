// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

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

  private static final String CTFM = "/usr/safenet/lunaclient/bin/ctfm";

  @TempDir private Path root;

  @BeforeEach
  void otherPrograms() throws IOException {
    for (String file : List.of(CTFM, "/usr/bin/ctfm", "/usr/bin/sh")) {
      Files.createDirectories(at(file).getParent());
      Files.writeString(at(file), file);
    }
    runs("1", "/usr/bin/sh");
    line("77", "sh\0-c\0ctfm\0");
    Files.createDirectories(root.resolve("proc/99"));
  }

  @Test
  void noneIsFoundAmongOthers() throws IOException {
    runs("411", "/usr/bin/ctfm");

    for (HostReadiness.Finding each : List.of(look().atWork(paths()), forOthers())) {
      assertThat(each.found()).isEqualTo("none");
      assertThat(each.mend()).isEmpty();
    }
  }

  @Test
  void oneOfThisUserIsKnownByItsFile() throws IOException {
    runs("412", CTFM);

    HostReadiness.Finding finding = look().atWork(paths());

    assertThat(finding.found()).isEqualTo("ctfm (process 412)");
    assertThat(finding.mend()).contains("Wait for its end", "fmwizard resume");
    assertThat(forOthers().found()).isEqualTo("none");
  }

  @Test
  void oneOfAnotherUserIsKnownByItsName() throws IOException {
    line("413", "./fmrecover\0--fm\0/dev/k7pf0\0");

    assertThat(forOthers().found()).isEqualTo("fmrecover (process 413)");
    assertThat(look().atWork(paths()).found()).isEqualTo("none");
  }

  private HostReadiness.Finding forOthers() {
    return look().atWorkForOthers(paths());
  }

  private static List<String> paths() {
    return List.of(CTFM, "/usr/safenet/lunaclient/bin/fmrecover");
  }

  private HostReadiness look() {
    return new HostReadiness(HostFiles.under(root, "root"), root);
  }

  private Path at(String path) {
    return root.resolve(path.substring(1));
  }

  private void runs(String process, String file) throws IOException {
    Path folder = Files.createDirectories(root.resolve("proc").resolve(process));
    Files.createSymbolicLink(folder.resolve("exe"), at(file));
  }

  private void line(String process, String line) throws IOException {
    Path folder = Files.createDirectories(root.resolve("proc").resolve(process));
    Files.writeString(folder.resolve("cmdline"), line, ISO_8859_1);
  }
}
