// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import io.github.fmwizard.hsm.tools.FrameChannel;
import io.github.fmwizard.hsm.tools.SupervisedFolder;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets wizards in, of which the newest may type. */
final class Door implements AutoCloseable {

  /** By name alone, from within the folder: the kernel takes short paths only. */
  private static final Path SOCKET = Path.of("socket");

  private final ServerSocketChannel server;
  private final Ring ring;
  private final SupervisedFolder folder;
  private final Typist typist;
  private final AtomicReference<@Nullable Guest> newest = new AtomicReference<>();
  private final AtomicInteger guests = new AtomicInteger();

  private Door(ServerSocketChannel server, Ring ring, SupervisedFolder folder) {
    this.server = server;
    this.ring = ring;
    this.folder = folder;
    this.typist = new Typist(ring);
  }

  /** Opens the door of the folder that we work in. */
  static Door open(SupervisedFolder folder, Ring ring) throws IOException {
    Files.deleteIfExists(SOCKET);
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(SOCKET));
    Files.setPosixFilePermissions(SOCKET, PosixFilePermissions.fromString("rw-------"));
    var door = new Door(server, ring, folder);
    start("door", door::serve);
    return door;
  }

  /** Tells whether a wizard is attached. */
  boolean hasGuests() {
    return guests.get() > 0;
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
    var guest =
        new Guest(
            new FrameChannel(socket),
            ring,
            folder.output(),
            typist,
            candidate -> candidate == newest.get());
    newest.set(guest);
    guests.incrementAndGet();
    start(
        "guest",
        () -> {
          try {
            guest.hear();
          } finally {
            guests.decrementAndGet();
          }
        });
  }

  private static void start(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
