// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.time.Instant;

/**
 * One line of a journal.
 *
 * @param prev the digest of the line before, or of the mode's genesis
 * @param seq the line's number, from 1
 * @param mode the same on every line of a journal
 * @param kind what the entry tells
 * @param at when, by the clock of the host; not proved by anything
 * @param data what it tells
 */
public record Entry(Digest prev, long seq, Mode mode, EntryKind kind, Instant at, Fields data) {

  /** Check the number. */
  public Entry {
    if (seq < 1) {
      throw new IllegalArgumentException("Entries are numbered from 1, not " + seq);
    }
  }
}
