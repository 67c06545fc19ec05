// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processes of this host, as the kernel's process file system shows them. */
public final class HostProcesses {

  /** Where the start time stands behind the process's name in {@code /proc/PID/stat}. */
  private static final int START_TICKS = 19;

  private final Path proc;

  HostProcesses(Path proc) {
    this.proc = proc;
  }

  /**
   * Looks at this host.
   *
   * @return the host's processes
   */
  public static HostProcesses here() {
    return new HostProcesses(Path.of("/proc"));
  }

  /** What became of a process. */
  public enum Fate {
    ALIVE,
    GONE,
    /** The host was started again since; so the process is gone as well. */
    OTHER_BOOT
  }

  /**
   * Marks the calling process.
   *
   * @return its mark
   * @throws IOException if the process file system can't be read
   */
  public ProcessMark self() throws IOException {
    long pid = ProcessHandle.current().pid();
    return new ProcessMark(bootId(), pid, Long.parseLong(stat(pid)[START_TICKS]));
  }

  /**
   * Tells what became of a process.
   *
   * @param mark its mark
   * @return its fate; one that ended and waits to be collected is gone
   * @throws IOException if the process file system can't be read
   */
  public Fate fate(ProcessMark mark) throws IOException {
    if (!mark.bootId().equals(bootId())) {
      return Fate.OTHER_BOOT;
    }
    try {
      var stat = stat(mark.pid());
      boolean same = Long.parseLong(stat[START_TICKS]) == mark.startTicks();
      boolean ended = stat[0].equals("Z") || stat[0].equals("X");
      return same && !ended ? Fate.ALIVE : Fate.GONE;
    } catch (IOException e) {
      // There is no such process, or it went away while we looked.
      return Fate.GONE;
    }
  }

  /** Returns the folder in which a process works, as a path that leads there for us too. */
  Path workingFolder(long pid) {
    return proc.resolve(Long.toString(pid)).resolve("cwd");
  }

  private String bootId() throws IOException {
    return Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
  }

  /** Returns what stands behind the name, which may hold blanks and brackets. */
  private String[] stat(long pid) throws IOException {
    var file = proc.resolve(Long.toString(pid)).resolve("stat");
    var line = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    var fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1);
    if (fields.length <= START_TICKS) {
      throw new IOException(file + " is not as it should be: " + line.strip());
    }
    return fields;
  }
}
