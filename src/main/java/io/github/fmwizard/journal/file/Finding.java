// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import java.util.OptionalLong;

/**
 * Something that a verification of a run folder found.
 *
 * @param weight how much it matters
 * @param file which file it is about, by its name within the folder
 * @param line the line of the journal that it is about, from 1; or empty
 * @param sentence what is wrong
 * @param mend what can be done
 */
public record Finding(Weight weight, String file, OptionalLong line, String sentence, String mend) {

  /** How much a finding matters, the worst first. */
  public enum Weight {
    /** Something is not what was written. */
    DAMAGE,
    /** Nothing vouches for this part: it was never synced. */
    NOT_COVERED,
    /** Worth knowing. */
    NOTE
  }
}
