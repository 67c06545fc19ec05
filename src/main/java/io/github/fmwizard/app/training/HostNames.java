// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the first entry of a journal tells of this host. */
final class HostNames {

  private HostNames() {}

  static String host() {
    return read("/proc/sys/kernel/hostname");
  }

  static String boot() {
    return read("/proc/sys/kernel/random/boot_id");
  }

  static String user() {
    return System.getProperty("user.name", "unknown");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
