// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.journal.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the first entry of a journal tells of this host. */
public final class HostNames {

  /** Stands for what this host does not tell. */
  static final String UNKNOWN = "unknown";

  private HostNames() {}

  /**
   * Returns who runs the program, where.
   *
   * @param tty the terminal, or {@code none}
   * @return user, terminal, host and boot id
   */
  public static Fields fields(String tty) {
    return Fields.builder()
        .put(RunData.USER, System.getProperty("user.name", "unknown"))
        .put(RunData.TTY, tty)
        .put(RunData.HOST, read("/proc/sys/kernel/hostname"))
        .put(RunData.BOOT, read("/proc/sys/kernel/random/boot_id"))
        .build();
  }

  /**
   * Returns the name of this host.
   *
   * @return its name, or {@code unknown}
   */
  public static String host() {
    return read("/proc/sys/kernel/hostname");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
