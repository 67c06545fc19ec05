// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.tools.supervision.HostProcesses.Fate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostProcessesTests {

  private static final String BOOT = "0b1c-22";

  @TempDir private Path proc;

  private HostProcesses processes;

  @BeforeEach
  void boot() throws Exception {
    Files.createDirectories(proc.resolve("sys/kernel/random"));
    Files.writeString(proc.resolve("sys/kernel/random/boot_id"), BOOT + "\n");
    processes = new HostProcesses(proc);
  }

  @Test
  void knowAProcessByItsNumberAndStart() throws Exception {
    process(41, "(ctfm)", "S", 900);

    assertThat(processes.fate(new ProcessMark(BOOT, 41, 900))).isEqualTo(Fate.ALIVE);
    assertThat(processes.fate(new ProcessMark(BOOT, 41, 901))).isEqualTo(Fate.GONE);
    assertThat(processes.fate(new ProcessMark(BOOT, 42, 900))).isEqualTo(Fate.GONE);
  }

  @Test
  void areAllGoneWhenTheHostWasStartedAgain() throws Exception {
    process(41, "(ctfm)", "S", 900);

    assertThat(processes.fate(new ProcessMark("0b1c-21", 41, 900))).isEqualTo(Fate.OTHER_BOOT);
  }

  @Test
  void areGoneWhenTheyOnlyWaitToBeCollected() throws Exception {
    process(41, "(ctfm)", "Z", 900);

    assertThat(processes.fate(new ProcessMark(BOOT, 41, 900))).isEqualTo(Fate.GONE);
  }

  @Test
  void mayHaveNamesWithBlanksAndBrackets() throws Exception {
    process(41, "(a) S 1 (b)", "R", 900);

    assertThat(processes.fate(new ProcessMark(BOOT, 41, 900))).isEqualTo(Fate.ALIVE);
  }

  @Test
  void includeThisOne() throws Exception {
    var here = HostProcesses.here();
    var self = here.self();

    assertThat(self.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(here.fate(self)).isEqualTo(Fate.ALIVE);
    assertThat(ProcessMark.parse(self.text())).contains(self);
  }

  private void process(long pid, String name, String state, long start) throws Exception {
    var folder = Files.createDirectory(proc.resolve(Long.toString(pid)));
    var zeros = " 0".repeat(18);
    Files.writeString(
        folder.resolve("stat"), pid + " " + name + " " + state + zeros + " " + start + " 0 0\n");
  }
}
