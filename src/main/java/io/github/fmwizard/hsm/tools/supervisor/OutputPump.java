// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import com.sun.jna.Memory;
import io.github.fmwizard.hsm.tools.supervision.EndLine;
import io.github.fmwizard.hsm.tools.supervision.Supervised.End;
import io.github.fmwizard.hsm.tools.supervision.SupervisedFolder;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes the program's output from its terminal, for as long as a process has that. Waits for nobody
 * else.
 */
final class OutputPump {

  private static final int BYTES = 64 * 1024;

  /** How often an attached wizard's program is asked whether it wants to echo. */
  private static final int STEP_WITH_GUESTS_MS = 50;

  private static final int STEP_MS = 500;

  /** More than a terminal holds: what comes behind it was printed after the program had ended. */
  private static final int BYTES_AFTER_END = 256 * 1024;

  private final SupervisedFolder folder;
  private final OutputRecorder recorder;
  private final OutputBuffer ring;
  private final WizardServer door;
  private final Optional<Process> wrapper;
  private final TerminalSettings discretion = new TerminalSettings();
  private final Memory bytes = new Memory(BYTES);
  private boolean ended;
  private long bytesAfterEnd;
  private long lastStep = System.nanoTime();

  /**
   * @param wrapper the program's wrapper, if we started it
   */
  OutputPump(
      SupervisedFolder folder,
      OutputRecorder recorder,
      OutputBuffer ring,
      WizardServer door,
      Optional<Process> wrapper) {
    this.folder = folder;
    this.recorder = recorder;
    this.ring = ring;
    this.door = door;
    this.wrapper = wrapper;
  }

  /** Runs until no process has the terminal any more, and the end is written. */
  void run() throws IOException {
    while (true) {
      int step = door.hasGuests() ? STEP_WITH_GUESTS_MS : STEP_MS;
      var ready = PtyMaster.await(step);
      if (ready == PtyMaster.Ready.HUNG_UP || (ready == PtyMaster.Ready.OUTPUT && !take())) {
        break;
      }
      if (ready == PtyMaster.Ready.NOTHING || System.nanoTime() - lastStep > step * 1_000_000L) {
        lastStep = System.nanoTime();
        if (look(ready == PtyMaster.Ready.NOTHING)) {
          break;
        }
      }
    }
    end(endOfTerminal());
    recorder.close();
  }

  /** Returns false if no process has the terminal any more. */
  private boolean take() {
    recorder.take();
    int count = PtyMaster.read(bytes, BYTES);
    if (count <= 0) {
      recorder.takeNothing();
      return false;
    }
    var output = bytes.getByteBuffer(0, count);
    recorder.record(output.duplicate());
    ring.output(output);
    bytesAfterEnd += count;
    return true;
  }

  /** Returns whether the program certainly has not begun and will not. */
  private boolean look(boolean quiet) throws IOException {
    if (door.hasGuests()) {
      ring.sawEcho(discretion.isEchoing());
    }
    if (wrapper.isPresent() && wrapper.get().isAlive()) {
      // The usual case, asked often: there is no status yet.
      bytesAfterEnd = 0;
      return false;
    }
    var status = EndLine.status(folder.status().read(), recorder.isComplete());
    if (status.isEmpty()) {
      bytesAfterEnd = 0;
    } else if (!ended && (quiet || bytesAfterEnd > BYTES_AFTER_END)) {
      // A process that the program left behind keeps the terminal.
      end(status.get());
    }
    return wrapper.isPresent() && !folder.began();
  }

  private End endOfTerminal() throws IOException {
    var status = EndLine.status(folder.status().read(), recorder.isComplete());
    if (status.isPresent()) {
      return status.get();
    }
    if (folder.claim()) {
      return EndLine.status(folder.status().read(), false).orElseThrow();
    }
    return new End.Unknown("the process that waited for the program was killed");
  }

  private void end(End end) throws IOException {
    if (!ended) {
      ended = true;
      recorder.close();
      var line = EndLine.of(end);
      folder.result().write(line);
      ring.end(line);
    }
  }
}
