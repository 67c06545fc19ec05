// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A card's lock, held. It keeps the head of the run's journal, outside of the run's folder. */
public final class CardLock implements Closeable {

  private final LockFolder folder;
  private final String run;
  private final List<String> names = new ArrayList<>();
  private final List<HeldFile> locks = new ArrayList<>();
  private boolean closed;

  CardLock(LockFolder folder, String run) {
    this.folder = folder;
    this.run = run;
  }

  /**
   * A head that was kept.
   *
   * @param run the run whose journal it is of
   * @param head the SHA-256 of its last durable line, 64 digits
   */
  public record Kept(String run, String head) {}

  /**
   * Takes the lock by the serial, too, once it is known.
   *
   * @param serial the card's serial
   * @return this lock, or why the card is not ours; then the lock by the node is still held
   */
  public CardLocks.Taking addSerial(String serial) {
    return add(LockFolder.serial(serial));
  }

  CardLocks.Taking add(String name) {
    if (names.contains(name)) {
      return new CardLocks.Taking.Taken(this);
    }
    try {
      locks.add(HeldFile.take(folder.lock(name), folder.disk(), run));
      names.add(name);
      return new CardLocks.Taking.Taken(this);
    } catch (LockHeldException e) {
      return new CardLocks.Taking.Held(CardHolder.of(folder, name, e.pid()));
    } catch (IOException e) {
      return CardHolder.seen(folder, name)
          .<CardLocks.Taking>map(CardLocks.Taking.Held::new)
          .orElseGet(() -> new CardLocks.Taking.Unusable(folder.unusable(name, e)));
    }
  }

  /**
   * Returns the head that was last kept with this card's lock. It is gone after a restart of the
   * host.
   *
   * @return the head; empty if none is there or what is there is no head
   */
  public Optional<Kept> kept() {
    for (int i = names.size() - 1; i >= 0; i--) {
      Optional<Kept> kept = new KeptHead(folder, names.get(i)).read();
      if (kept.isPresent()) {
        return kept;
      }
    }
    return Optional.empty();
  }

  /**
   * Keeps the head of the run's journal, after a line of it became durable.
   *
   * @param head the line's SHA-256, 64 digits
   * @throws UncheckedIOException if it can't be kept
   */
  public void keep(String head) {
    try {
      for (String name : names) {
        new KeptHead(folder, name).write(new Kept(run, head));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells whether it is held.
   *
   * @return false once it was closed
   */
  public boolean isHeld() {
    return !closed;
  }

  @Override
  public void close() {
    closed = true;
    try {
      for (HeldFile lock : locks) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file beside a card's lock that names a run and the last durable line of its journal. */
  private static final class KeptHead {

    private static final int MOST = 512;

    private final LockFolder folder;
    private final Path file;
    private final Path next;

    KeptHead(LockFolder folder, String name) {
      this.folder = folder;
      this.file = folder.head(name);
      this.next = folder.nextHead(name);
    }

    void write(Kept kept) throws IOException {
      byte[] content = (kept.run() + "\n" + kept.head() + "\n").getBytes(StandardCharsets.UTF_8);
      folder.disk().deleteIfThere(next);
      try (FileChannel channel = folder.disk().create(next)) {
        folder.disk().write(channel, ByteBuffer.wrap(content));
      }
      folder.disk().rename(next, file);
    }

    /** Reads it; what is no head, or can't be read, counts as none. */
    Optional<Kept> read() {
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
          ? Optional.of(new Kept(lines.get(0), lines.get(1)))
          : Optional.empty();
    }
  }
}
