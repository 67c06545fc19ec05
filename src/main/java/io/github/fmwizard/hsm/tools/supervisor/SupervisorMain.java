// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import io.github.fmwizard.hsm.tools.supervision.EndLine;
import io.github.fmwizard.hsm.tools.supervision.HostProcesses;
import io.github.fmwizard.hsm.tools.supervision.SupervisedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs one program, or goes on with one that a lost supervisor ran. Started by the guardian in the
 * program's folder, with the terminal as its input.
 */
public final class SupervisorMain {

  /** After the end, attached wizards have so long to hear it; the record has it anyway. */
  private static final int FAREWELL_MS = 5_000;

  private static final int STEP_MS = 20;

  private static final int ROWS = 24;
  private static final int COLUMNS = 80;

  private SupervisorMain() {}

  /**
   * Runs the program.
   *
   * @param programs sh, setsid, env and sync, by absolute path
   * @throws IOException if the folder can't be used; nothing was started then
   */
  public static void main(String[] programs) throws IOException {
    var folder = new SupervisedFolder(Path.of("").toAbsolutePath());
    folder.supervisor().write(HostProcesses.here().self().text());
    var terminal = terminal();
    var recorder = new OutputRecorder(folder);
    var ring = new OutputBuffer(recorder.total());
    boolean again = Files.exists(folder.started());
    if (again && folder.claim()) {
      folder
          .result()
          .write(EndLine.of(EndLine.status(folder.status().read(), false).orElseThrow()));
      return;
    }
    try (var door = WizardServer.open(folder, ring)) {
      var wrapper =
          again
              ? Optional.<Process>empty()
              : Optional.of(begin(folder, terminal, List.of(programs)));
      new OutputPump(folder, recorder, ring, door, wrapper).run();
      sayFarewell(door);
    }
  }

  private static String terminal() throws IOException {
    try {
      return PtyMaster.unlock();
    } catch (LinkageError e) {
      throw new IOException(
          "The native part of JNA can't be loaded, perhaps since no program may run in the folder"
              + " for temporary files. Name another in FMWIZARD_JNA_TMPDIR. "
              + e.getMessage(),
          e);
    }
  }

  private static Process begin(SupervisedFolder folder, String terminal, List<String> programs)
      throws IOException {
    new TerminalSettings().begin();
    PtyMaster.resize(ROWS, COLUMNS);
    SupervisedFolder.createFile(folder.started());
    return Wrapper.start(folder, terminal, programs);
  }

  private static void sayFarewell(WizardServer door) {
    for (int waited = 0; door.hasGuests() && waited < FAREWELL_MS; waited += STEP_MS) {
      try {
        Thread.sleep(STEP_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
