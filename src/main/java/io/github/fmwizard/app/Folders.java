// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.file.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where things are on this host.
 *
 * @param state the state directory
 * @param flows the folder with flow files
 */
record Folders(Path state, Path flows) {

  private static final String FLOW = "luna-pcie-fm-recovery.json";

  /** Returns the folder of the distribution, as the launcher says. */
  static Path home() {
    return Path.of(System.getProperty("fmwizard.home", "."));
  }

  static Folders of(CommonOptions options, Map<String, String> environment) {
    Path state = options.state == null ? defaultState(environment) : options.state;
    Path flows = options.flows == null ? home().resolve("wizard-flows") : options.flows;
    return new Folders(state.toAbsolutePath().normalize(), flows.toAbsolutePath().normalize());
  }

  private static Path defaultState(Map<String, String> environment) {
    String own = environment.getOrDefault("FMWIZARD_STATE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base =
        xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(environment.getOrDefault("HOME", "."), ".local", "state");
    return base.resolve("fmwizard");
  }

  Path runs() {
    return state.resolve("runs");
  }

  Path training() {
    return state.resolve("training");
  }

  /** The pattern of the log files' names; {@code %g} is 0 for the newest. */
  Path log() {
    return state.resolve("fmwizard-%g.log");
  }

  /** The file for the state of a terminal as found; one for each, since several may be in use. */
  Path terminal(String tty) {
    String name = tty.startsWith("/dev") ? tty.substring("/dev".length()) : tty;
    return state.resolve("terminal" + name.replace('/', '-') + ".stty");
  }

  Path flow() {
    return flows.resolve(FLOW);
  }

  Path scenarios() {
    return flows.resolve("training");
  }

  /** Makes the state directory, readable by its owner only. */
  void make() {
    try {
      for (Path folder : new Path[] {state, runs(), training()}) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (IOException e) {
      throw new UsageException(
          ExitCode.REFUSED,
          "The state directory "
              + state
              + " can't be made: "
              + InputFile.told(e)
              + ". Choose another one with --state DIR.");
    }
  }
}
