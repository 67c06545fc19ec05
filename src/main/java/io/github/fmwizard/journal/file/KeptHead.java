// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The file beside a card's lock that names a run and the last durable line of its journal. */
final class KeptHead {

  private static final int MOST = 512;

  private final LockFolder folder;
  private final Path file;
  private final Path next;

  KeptHead(LockFolder folder, String name) {
    this.folder = folder;
    this.file = folder.head(name);
    this.next = folder.nextHead(name);
  }

  void write(CardLock.Kept kept) throws IOException {
    byte[] content =
        (kept.run() + "\n" + kept.digest().hex() + "\n").getBytes(StandardCharsets.UTF_8);
    folder.disk().deleteIfThere(next);
    try (FileChannel channel = folder.disk().create(next)) {
      folder.disk().write(channel, ByteBuffer.wrap(content));
    }
    folder.disk().rename(next, file);
  }

  /** Reads it; what is no head, or can't be read, counts as none. */
  Optional<CardLock.Kept> read() {
    ByteBuffer bytes = ByteBuffer.allocate(MOST);
    try (FileChannel channel = folder.disk().open(file, StandardOpenOption.READ)) {
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    } catch (IOException e) {
      return Optional.empty();
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    boolean whole = lines.size() == 2 && text.endsWith("\n") && !lines.get(0).isEmpty();
    return whole && lines.get(1).matches("[0-9a-f]{64}")
        ? Optional.of(new CardLock.Kept(lines.get(0), Digest.parse(lines.get(1))))
        : Optional.empty();
  }
}
