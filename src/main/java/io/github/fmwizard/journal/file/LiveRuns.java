// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.lock.HeldFile;
import io.github.fmwizard.lock.KernelLocks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which runs a process of this host works on right now, as the kernel's list of locks tells. No
 * lock is taken for that, so nobody who wants one is disturbed. A process in another container is
 * not seen.
 */
public final class LiveRuns {

  private final List<String> locks;

  private LiveRuns(List<String> locks) {
    this.locks = List.copyOf(locks);
  }

  /**
   * Read the list of locks.
   *
   * @return the runs that are worked on now; none if the host doesn't tell
   */
  public static LiveRuns now() {
    try {
      return new LiveRuns(Files.readAllLines(KernelLocks.LIST, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return new LiveRuns(List.of());
    }
  }

  /**
   * Tell which process works on a run.
   *
   * @param folder the run's folder
   * @return its id, or empty if none is known to
   */
  public OptionalLong processOf(RunFolder folder) {
    Path lock = folder.lock();
    try {
      return HeldFile.holds(lock, folder.disk())
          ? OptionalLong.of(ProcessHandle.current().pid())
          : processOf(lock);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private OptionalLong processOf(Path lock) throws IOException {
    if (locks.isEmpty() || !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
      return OptionalLong.empty();
    }
    KernelLocks.Identity identity = KernelLocks.Identity.of(lock);
    OptionalLong seen = KernelLocks.holder(locks, identity, OptionalLong.empty());
    boolean inode = KernelLocks.anyOfInode(locks, identity);
    return seen.isPresent() || !inode
        ? seen
        : KernelLocks.holder(locks, identity, HeldFile.pidIn(Files.readString(lock)));
  }
}
