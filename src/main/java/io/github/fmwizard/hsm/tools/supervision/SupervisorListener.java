// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.hsm.tools.supervision.HostProcesses.Fate;
import io.github.fmwizard.hsm.tools.supervision.Supervised.Ended;
import io.github.fmwizard.hsm.tools.supervision.Supervised.Event;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Listens to a supervisor, finds it again when it was lost, and reads the record where there is
 * nobody to listen to.
 */
final class SupervisorListener implements Runnable {

  /** Longest path of a socket, bytes; the kernel takes 107. */
  private static final int PATH_BYTES = 100;

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
      sink.accept(
          new Ended(new Supervised.End.Unknown("its folder can't be read: " + e.getMessage())));
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
    var connection = connect();
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

  /** Connects to the supervisor; empty if nobody answers. */
  private Optional<FrameChannel> connect() {
    try {
      var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        channel.connect(UnixDomainSocketAddress.of(socket()));
        return Optional.of(new FrameChannel(channel));
      } catch (IOException e) {
        channel.close();
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The supervisor works in the folder, so a long path has a short name. What is typed must reach
   * nobody who happens to have got a dead supervisor's number.
   */
  private Path socket() throws IOException {
    var path = folder.socket();
    if (path.toString().getBytes(StandardCharsets.UTF_8).length <= PATH_BYTES) {
      return path;
    }
    var supervisor = ProcessMark.parse(folder.supervisor().read());
    if (supervisor.isEmpty() || processes.fate(supervisor.get()) != Fate.ALIVE) {
      throw new IOException("There is no supervisor.");
    }
    var workingFolder = processes.workingFolder(supervisor.get().pid());
    if (!Files.isSameFile(workingFolder, folder.path())) {
      throw new IOException("The supervisor works elsewhere.");
    }
    return workingFolder.resolve(path.getFileName());
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
