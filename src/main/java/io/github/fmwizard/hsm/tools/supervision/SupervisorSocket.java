// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.hsm.tools.supervision.HostProcesses.Fate;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The way to a supervisor. */
final class SupervisorSocket {

  /** Longest path of a socket, bytes; the kernel takes 107. */
  private static final int PATH_BYTES = 100;

  private SupervisorSocket() {}

  /** Connects; empty if nobody answers. */
  static Optional<FrameChannel> connect(SupervisedFolder folder, HostProcesses processes) {
    try {
      var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        channel.connect(UnixDomainSocketAddress.of(path(folder, processes)));
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
  private static Path path(SupervisedFolder folder, HostProcesses processes) throws IOException {
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
}
