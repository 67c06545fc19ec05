// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose journal can grow no further: no act is begun, people are told, and it can go on. */
class BrokenJournalIT {

  /** What the shell counts in units of 512 bytes. */
  private static final int ROOM = 80;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void setUp() {
    program = new Program(folder);
  }

  @Test
  void saysSoAndCanBeResumed() throws Exception {
    var launcher = program.launcher();
    var ended =
        program.through(cramped(launcher)).run("train", "cured-by-reload", "--plain", "--demo");

    assertThat(ended.endsWith(6).out())
        .contains("The journal can't be written any more", "journal BROKEN")
        .doesNotContain("Running: ");
    assertThat(ended.err()).contains("could not be written; nothing more was done.");

    program.through(launcher);
    var run = program.runs().get(0).getFileName().toString();
    assertThat(program.run("evidence", "verify", run).endsWith(0).out()).contains("consistent");
    assertThat(program.run("resume").endsWith(0).out()).contains(run);
    var resumed = program.answered(List.of("Ada Lind"), "resume", run, "--plain").endsWith(3);
    assertThat(resumed.out()).contains("the journal says", "NOT STARTED.");
  }

  private Path cramped(Path launcher) throws Exception {
    var script = "#!/bin/sh\nulimit -f " + ROOM + "\nexec '" + launcher + "' \"$@\"\n";
    var cramped = Files.writeString(folder.resolve("cramped"), script);
    return Files.setPosixFilePermissions(cramped, PosixFilePermissions.fromString("rwx------"));
  }
}
