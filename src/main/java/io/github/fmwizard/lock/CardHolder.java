// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who works on a card.
 *
 * @param pid the process, if known
 * @param user its user, if known
 * @param run the id of its run, if known
 */
public record CardHolder(OptionalLong pid, Optional<String> user, Optional<String> run) {

  /** Nothing is known of it. */
  static final CardHolder UNKNOWN =
      new CardHolder(OptionalLong.empty(), Optional.empty(), Optional.empty());

  private static final int MOST = 256;

  /**
   * Says who.
   *
   * @return one sentence
   */
  public String sentence() {
    return "Somebody works on this card: "
        + (pid.isPresent()
            ? "process " + pid.getAsLong()
            : "a process that can't be seen from here")
        + user.map(name -> " of user " + name).orElse("")
        + run.map(id -> ", run " + id).orElse("")
        + ".";
  }

  /** Looks who holds a lock, without opening its file if this process holds it. */
  static Optional<CardHolder> of(LockFolder folder, String name) throws IOException {
    Path file = folder.lock(name);
    if (!folder.disk().isThere(file)) {
      return Optional.empty();
    }
    if (HeldFile.holds(file, folder.disk())) {
      OptionalLong own = OptionalLong.of(ProcessHandle.current().pid());
      return Optional.of(new CardHolder(own, user(own), Optional.empty()));
    }
    OptionalLong pid = KernelLocks.holder(file, written(folder, file).pid());
    return pid.isPresent() ? Optional.of(of(folder, name, pid)) : Optional.empty();
  }

  /** Looks who holds a lock that can't be taken. */
  static Optional<CardHolder> seen(LockFolder folder, String name) {
    try {
      return of(folder, name);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Tells what is known of the process that holds a lock. */
  static CardHolder of(LockFolder folder, String name, OptionalLong pid) {
    Written written = written(folder, folder.lock(name));
    Optional<String> run = written.pid().equals(pid) ? written.run() : Optional.empty();
    return new CardHolder(pid, user(pid), run);
  }

  private record Written(OptionalLong pid, Optional<String> run) {
    static final Written NOTHING = new Written(OptionalLong.empty(), Optional.empty());
  }

  private static Written written(LockFolder folder, Path file) {
    ByteBuffer bytes = ByteBuffer.allocate(MOST);
    try {
      if (HeldFile.holds(file, folder.disk())) {
        return Written.NOTHING;
      }
      try (FileChannel channel = folder.disk().open(file, StandardOpenOption.READ)) {
        channel.read(bytes, 0);
      }
    } catch (IOException e) {
      return Written.NOTHING;
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    List<String> lines = text.lines().toList();
    Optional<String> run =
        lines.size() > 1 && lines.get(1).matches("[A-Za-z0-9-]{1,100}")
            ? Optional.of(lines.get(1))
            : Optional.empty();
    return new Written(HeldFile.pidIn(text), run);
  }

  private static Optional<String> user(OptionalLong pid) {
    if (pid.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.getOwner(Path.of("/proc/" + pid.getAsLong())).getName());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
