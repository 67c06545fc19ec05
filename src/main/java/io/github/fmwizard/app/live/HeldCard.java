// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.journal.Anchor;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.journal.JournalBrokenException;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import io.github.fmwizard.lock.CardLock;
import io.github.fmwizard.lock.CardLocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A card that one run holds, for the whole host. */
final class HeldCard implements AutoCloseable {

  private final CardLock lock;
  private final String run;

  private HeldCard(CardLock lock, String run) {
    this.lock = lock;
    this.run = run;
  }

  /**
   * Takes a card for a run.
   *
   * @throws RunRefusedException if somebody works on it, or nobody can tell
   */
  static HeldCard take(LunaHsm hsm, Setting setting, String run) {
    CardRef card =
        new CardRef(new CardSerial(setting.cardSerial()), new DeviceNode(setting.node()));
    return switch (hsm.hold(card, run)) {
      case CardLocks.Taking.Taken taken -> new HeldCard(taken.lock(), run);
      case CardLocks.Taking.Held held -> throw refused(held.holder().sentence());
      case CardLocks.Taking.Unusable unusable -> throw refused(unusable.why());
    };
  }

  private static RunRefusedException refused(String why) {
    return new RunRefusedException(false, why + " Nothing was started.");
  }

  /** Returns the journal, whose head is kept with this lock after each durable line. */
  Journal keeping(Journal journal) {
    return new HeadKeepingJournal(journal, this::keep);
  }

  private void keep(Digest digest) {
    try {
      lock.keep(digest.hex());
    } catch (UncheckedIOException e) {
      throw new JournalBrokenException("The head can't be kept with the card's lock", e);
    }
  }

  /**
   * Refuses a run whose journal does not lead on from the head that was kept with the lock.
   *
   * @throws RunRefusedException if lines of it are gone
   * @throws IOException if the run folder can't be read
   */
  void mustExtend(RunFolder folder) throws IOException {
    Optional<Digest> kept =
        lock.kept().filter(last -> last.run().equals(run)).map(last -> Digest.parse(last.head()));
    if (kept.isEmpty()) {
      return;
    }
    FolderVerdict verdict =
        RunFolderVerifier.verify(folder.path(), Optional.of(Anchor.of(kept.get())));
    if (verdict.standing() != FolderVerdict.Standing.ANCHORED) {
      throw new RunRefusedException(
          false,
          "The run's journal lacks lines that were there when it was left: fmwizard evidence verify "
              + run
              + " says more. Begin a new run; this one stays as evidence.");
    }
  }

  @Override
  public void close() {
    lock.close();
  }

  /**
   * A journal whose head is kept outside its folder, too, after each durable line: with the lock of
   * the card. A run that was cut back can then not be resumed unnoticed.
   */
  private static final class HeadKeepingJournal implements Journal {

    private final Journal journal;
    private final Consumer<Digest> keeper;

    HeadKeepingJournal(Journal journal, Consumer<Digest> keeper) {
      this.journal = journal;
      this.keeper = keeper;
    }

    @Override
    public Digest append(EntryKind kind, Fields data, Instant at, boolean durable) {
      Digest digest = journal.append(kind, data, at, durable);
      if (durable) {
        keeper.accept(digest);
      }
      return digest;
    }

    @Override
    public Mode mode() {
      return journal.mode();
    }

    @Override
    public long entries() {
      return journal.entries();
    }

    @Override
    public Digest last() {
      return journal.last();
    }
  }
}
