// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.journal.Mode;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A journal whose head is kept outside its folder, too, after each durable line: with the lock of
 * the card. A run that was cut back can then not be resumed unnoticed.
 */
final class HeadKeepingJournal implements Journal {

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
