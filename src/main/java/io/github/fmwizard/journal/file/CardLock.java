// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A card's lock, held. It keeps the head of the run's journal, outside of the run's folder. */
public final class CardLock implements Closeable {

  private final LockFolder folder;
  private final String run;
  private final List<String> names = new ArrayList<>();
  private final List<RunLock> locks = new ArrayList<>();

  CardLock(LockFolder folder, String run) {
    this.folder = folder;
    this.run = run;
  }

  /**
   * A head that was kept.
   *
   * @param run the run whose journal it is of
   * @param digest the digest of its last durable line
   */
  public record Kept(String run, Digest digest) {}

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
      locks.add(RunLock.take(folder.lock(name), folder.disk(), run));
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
   * @param digest the line's digest
   * @throws UncheckedIOException if it can't be kept
   */
  public void keep(Digest digest) {
    try {
      for (String name : names) {
        new KeptHead(folder, name).write(new Kept(run, digest));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      for (RunLock lock : locks) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
