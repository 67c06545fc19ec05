// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The host's own small programs that the supervisor is built from, by absolute path.
 *
 * @param sh the shell
 * @param setsid starts a program in a session of its own
 * @param cat copies bytes
 * @param env starts a program with an environment of its own
 * @param sync waits for the disk
 */
record HostPrograms(Path sh, Path setsid, Path cat, Path env, Path sync) {

  private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

  static HostPrograms find() throws IOException {
    return find(FOLDERS);
  }

  static HostPrograms find(List<String> folders) throws IOException {
    return new HostPrograms(
        find("sh", "dash", folders),
        find("setsid", "util-linux", folders),
        find("cat", "coreutils", folders),
        find("env", "coreutils", folders),
        find("sync", "coreutils", folders));
  }

  private static Path find(String name, String source, List<String> folders) throws IOException {
    for (var folder : folders) {
      var program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return program;
      }
    }
    throw new IOException(
        "There is no program %s in %s, without which no vendor program can be protected from a"
                .formatted(name, String.join(", ", folders))
            + " lost line. Install the package %s.".formatted(source));
  }
}
