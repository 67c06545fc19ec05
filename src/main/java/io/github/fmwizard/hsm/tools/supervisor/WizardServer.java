// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import io.github.fmwizard.hsm.tools.supervision.FrameChannel;
import io.github.fmwizard.hsm.tools.supervision.SupervisedFolder;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets wizards in, of which the newest may type. */
final class WizardServer implements AutoCloseable {

  /** By name alone, from within the folder: the kernel takes short paths only. */
  private static final Path SOCKET = Path.of("socket");

  private final ServerSocketChannel server;
  private final OutputBuffer ring;
  private final SupervisedFolder folder;
  private final TerminalWriter typist;

  /** The newest is last. */
  private final List<WizardConnection> guests = new CopyOnWriteArrayList<>();

  private WizardServer(ServerSocketChannel server, OutputBuffer ring, SupervisedFolder folder) {
    this.server = server;
    this.ring = ring;
    this.folder = folder;
    this.typist = new TerminalWriter(ring);
  }

  /** Opens the door of the folder that we work in. */
  static WizardServer open(SupervisedFolder folder, OutputBuffer ring) throws IOException {
    Files.deleteIfExists(SOCKET);
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(SOCKET));
    Files.setPosixFilePermissions(SOCKET, PosixFilePermissions.fromString("rw-------"));
    var door = new WizardServer(server, ring, folder);
    start("door", door::serve);
    return door;
  }

  /** Tells whether a wizard is attached. */
  boolean hasGuests() {
    return !guests.isEmpty();
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(SOCKET);
  }

  private void serve() {
    try {
      while (true) {
        letIn(server.accept());
      }
    } catch (IOException e) {
      // The door was closed.
    }
  }

  private void letIn(SocketChannel socket) {
    var channel = new FrameChannel(socket);
    var guest = new WizardConnection(channel, ring, folder.output(), typist, this::isNewest);
    guests.add(guest);
    start(
        "guest",
        () -> {
          try {
            guest.hear();
          } finally {
            guests.remove(guest);
          }
        });
  }

  private boolean isNewest(WizardConnection guest) {
    WizardConnection newest = guest;
    for (var other : guests) {
      newest = other;
    }
    return newest == guest;
  }

  private static void start(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
