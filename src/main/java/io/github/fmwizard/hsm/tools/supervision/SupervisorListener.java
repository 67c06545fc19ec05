// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.hsm.tools.supervision.Supervised.Ended;
import io.github.fmwizard.hsm.tools.supervision.Supervised.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Listens to a supervisor, finds it again when it was lost, and reads the record where there is
 * nobody to listen to.
 */
final class SupervisorListener implements Runnable {

  private static final int STEP_MS = 100;

  /** After so many, a program that is known to have ended is over, whoever keeps its terminal. */
  private static final int STEPS_WITHOUT_SUPERVISOR = 50;

  private final SupervisedFolder folder;
  private final HostProcesses processes;
  private final EventSink sink;
  private final Consumer<Optional<FrameChannel>> attached;
  private final OutputReplay replay;
  private boolean unattended;
  private boolean lost;
  private int stepsWithout;

  /**
   * @param sink takes every event
   * @param attached takes each new connection, and nothing when it is lost
   */
  SupervisorListener(
      SupervisedFolder folder,
      HostProcesses processes,
      EventSink sink,
      Consumer<Optional<FrameChannel>> attached) {
    this.folder = folder;
    this.processes = processes;
    this.sink = sink;
    this.attached = attached;
    this.replay = new OutputReplay(folder);
  }

  /** Takes events; may wait until there is room for one. */
  interface EventSink {
    void accept(Event event) throws InterruptedException;
  }

  @Override
  public void run() {
    try {
      while (!step()) {
        Thread.sleep(STEP_MS);
      }
    } catch (InterruptedException e) {
      // Nobody wants to hear any more. The program goes on.
    }
  }

  /** Returns whether there is nothing more to hear. */
  private boolean step() throws InterruptedException {
    try {
      var traces = folder.traces(processes);
      return switch (traces.standing()) {
        case OVER -> over(traces.end());
        case UNBEGUN -> claim();
        case ATTENDED -> listen() || isOverForLack(traces);
        case UNATTENDED -> watch();
      };
    } catch (IOException e) {
      sink.accept(new Ended(new Supervised.End.Unknown("its folder can't be read: " + e)));
      return true;
    }
  }

  /** Afterwards it is over, or has begun after all. */
  private boolean claim() throws IOException {
    folder.claim();
    return false;
  }

  private boolean over(Supervised.End end) throws IOException, InterruptedException {
    replay.play(sink);
    replay.playRest(sink);
    sink.accept(new Ended(end));
    return true;
  }

  private boolean watch() throws IOException, InterruptedException {
    replay.play(sink);
    if (!unattended) {
      unattended = true;
      sink.accept(new Supervised.Unattended());
    }
    return false;
  }

  /** Somebody holds the terminal, but nobody answers: a program left behind, no Java any more. */
  private boolean isOverForLack(SupervisedState traces) throws IOException, InterruptedException {
    replay.play(sink);
    stepsWithout++;
    return traces.status().isPresent()
        && stepsWithout > STEPS_WITHOUT_SUPERVISOR
        && over(traces.end());
  }

  private boolean listen() throws InterruptedException {
    var connection = SupervisorSocket.connect(folder, processes);
    if (connection.isEmpty()) {
      return false;
    }
    stepsWithout = 0;
    try (var channel = connection.get()) {
      var position = ByteBuffer.allocate(Long.BYTES).putLong(replay.position()).flip();
      channel.send(FrameChannel.Kind.ATTACH, position);
      attached.accept(connection);
      if (lost) {
        lost = false;
        sink.accept(new Supervised.Interrupted());
      }
      if (hearAll(channel)) {
        return true;
      }
    } catch (IOException e) {
      // As if it had ended: see below.
    } finally {
      attached.accept(Optional.empty());
    }
    lost = true;
    return false;
  }

  /** Returns true when the program has ended, and false when the supervisor is gone. */
  private boolean hearAll(FrameChannel channel) throws IOException, InterruptedException {
    while (true) {
      var kind = channel.receive();
      if (kind.isEmpty()) {
        return false;
      }
      var payload = channel.payload();
      switch (kind.get()) {
        case OUTPUT -> replay.output(payload, sink);
        case GAP -> replay.gap(payload.getLong(), sink);
        case ECHO -> sink.accept(new Supervised.Echo(payload.get() != 0));
        case ENDED -> {
          var line = StandardCharsets.UTF_8.decode(payload).toString();
          sink.accept(new Ended(end(line)));
          return true;
        }
        case ATTACH, TYPED, SIZE -> throw new IOException("a supervisor sent " + kind.get());
      }
    }
  }

  private static Supervised.End end(String line) throws IOException {
    return EndLine.result(line).orElseThrow(() -> new IOException("no end: " + line));
  }
}
