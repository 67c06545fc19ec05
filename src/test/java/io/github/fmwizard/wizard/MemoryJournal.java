// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.journal.JournalBrokenException;
import io.github.fmwizard.journal.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A journal in memory. It has no chain: its head is always the same, so that frames that show it
 * don't change with each entry.
 */
public final class MemoryJournal implements Journal {

  /** The head after any entry; its first words are "absurd adroitness". */
  private static final Digest HEAD = Digest.parse("0100" + "02".repeat(30));

  private final Mode mode;
  private final Consumer<String> trace;
  private final List<Entry> entries = new ArrayList<>();
  private Optional<EntryKind> breaksAt = Optional.empty();
  private boolean broken;

  MemoryJournal(Mode mode, Consumer<String> trace) {
    this.mode = mode;
    this.trace = trace;
  }

  /**
   * Breaks at the next entry of a kind, as a full disk does.
   *
   * @param kind the kind
   */
  public void breakAt(EntryKind kind) {
    breaksAt = Optional.of(kind);
  }

  /**
   * Returns what was written.
   *
   * @return all entries, oldest first
   */
  public List<Entry> all() {
    return List.copyOf(entries);
  }

  /**
   * Returns what the latest entry of a kind tells.
   *
   * @param kind the kind
   * @return its data
   */
  public Fields last(EntryKind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .reduce((one, other) -> other)
        .orElseThrow()
        .data();
  }

  @Override
  public Digest append(EntryKind kind, Fields data, Instant at, boolean durable) {
    if (broken || breaksAt.equals(Optional.of(kind))) {
      broken = true;
      trace.accept("no-" + kind.word());
      throw new JournalBrokenException("No space is left.", new java.io.IOException("full"));
    }
    entries.add(new Entry(mode.genesis(), entries.size() + 1, mode, kind, at, data));
    trace.accept(kind.word() + (durable ? "*" : ""));
    return HEAD;
  }

  @Override
  public Mode mode() {
    return mode;
  }

  @Override
  public long entries() {
    return entries.size();
  }

  @Override
  public Digest last() {
    return HEAD;
  }
}
