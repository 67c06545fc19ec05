// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.Entry;
import java.util.List;

/**
 * What could be read of a journal.
 *
 * @param entries the lines that could be read, in order
 * @param malformed the lines that could not
 * @param chain what the chain says
 */
public record JournalReading(
    List<Entry> entries, List<MalformedLineException> malformed, ChainVerdict chain) {

  /** Copy the lists. */
  public JournalReading {
    entries = List.copyOf(entries);
    malformed = List.copyOf(malformed);
  }
}
