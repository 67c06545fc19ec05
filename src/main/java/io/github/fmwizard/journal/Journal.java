// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.time.Instant;

/**
 * The record of a run, as the wizard sees it: something to append to.
 *
 * <p>Only the run thread appends.
 */
public interface Journal {

  /**
   * Append an entry.
   *
   * <p>If this returns normally and the entry was to be durable, it and all entries before it
   * survive a loss of power, and the head names it.
   *
   * @param kind what the entry tells
   * @param data what it tells; never a secret
   * @param at when
   * @param durable whether to wait until the entry is safe; a closing entry always is
   * @return the digest of the line
   * @throws JournalBrokenException if it can't be written; the journal is unusable from then on
   * @throws IllegalArgumentException if the line would be longer than {@link Line#MAXIMUM_BYTES};
   *     nothing was written
   * @throws IllegalStateException if a {@code closed} entry was appended before
   */
  Digest append(EntryKind kind, Fields data, Instant at, boolean durable);

  /**
   * Return the mode.
   *
   * @return the same for all entries
   */
  Mode mode();

  /**
   * Return the number of entries so far.
   *
   * @return 0 for a journal without entries
   */
  long entries();

  /**
   * Return the digest of the last line.
   *
   * @return the mode's genesis for a journal without entries
   */
  Digest last();
}
