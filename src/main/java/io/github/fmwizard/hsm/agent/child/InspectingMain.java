// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.InspectionWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that looks. Arguments: how many milliseconds it may live, the path of libCryptoki2,
 * and the path of libethsm or {@code -}.
 */
public final class InspectingMain {

  /** A pipe to the parent; the standard output belongs to whatever the libraries print. */
  private static final Path FRAMES = Path.of("/proc/self/fd/3");

  private InspectingMain() {}

  /**
   * Looks, says what it saw, and ends at once, whatever the libraries still do.
   *
   * @param arguments as described above
   */
  public static void main(String[] arguments) {
    Ending ending = Ending.prepare();
    ending.after(Long.parseLong(arguments[0]), Ending.TOO_LATE);
    int status = 1;
    try (OutputStream out = frames()) {
      Optional<String> ethsm = Optional.of(arguments[2]).filter(path -> path.startsWith("/"));
      new ClientInspection(new InspectionWriter(out), arguments[1], ethsm).run();
      status = 0;
    } catch (IOException e) {
      System.err.println("fmwizard: the inspecting process failed: " + e.getMessage());
    } finally {
      ending.now(status);
    }
  }

  /** A file that happens to have the pipe's number, such as one of Java's own, stays as it is. */
  private static OutputStream frames() throws IOException {
    if (Files.isRegularFile(FRAMES)) {
      throw new IOException(FRAMES + " is a file. This process is started by fmwizard alone.");
    }
    return new FileOutputStream(FRAMES.toFile());
  }
}
