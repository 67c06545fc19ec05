// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose run it is. What another user writes into it, root among them, its owner could not read
 * afterwards: a run goes on under its owner, or nothing is written.
 */
final class RunOwner {

  private static final String UID = "unix:uid";
  private static final Path SELF = Path.of("/proc/self");

  private RunOwner() {}

  /**
   * Refuses a run of another user.
   *
   * @param run the run's folder, inside the folder of runs of its state directory
   * @throws UsageException if this process is of another user than the folder
   */
  static void mustBeThisUser(Path run) throws IOException {
    Optional<String> why = refusal(run, uid(SELF));
    if (why.isPresent()) {
      throw new UsageException(ExitCode.REFUSED, why.get());
    }
  }

  /** Says why a user may not write into a run, and which command works. */
  static Optional<String> refusal(Path run, int user) throws IOException {
    return uid(run) == user
        ? Optional.empty()
        : Optional.of(
            "Run "
                + run.getFileName()
                + " belongs to "
                + name(run)
                + ", and this is another user: what is written now could not be read by its owner."
                + " Nothing was written. Go on with: "
                + as(run, "resume"));
  }

  /** Returns the command that works on a run as its owner. */
  static String as(Path run, String command) throws IOException {
    Path state = run.toAbsolutePath().normalize().resolve("../..").normalize();
    return "sudo -u "
        + name(run)
        + " fmwizard "
        + command
        + " "
        + run.getFileName()
        + " --state "
        + state;
  }

  /** A user without a name is given to sudo by number. */
  private static String name(Path path) throws IOException {
    String name = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
    return name.matches("[0-9]+") ? "'#" + name + "'" : name;
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, UID);
  }
}
