// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.ChainVerdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a verification of a run folder found.
 *
 * @param chain the verdict about the journal; empty if there is none
 * @param findings all findings, in the order of the journal and then of file names
 * @param storedFiles how many stored files the entries name
 */
public record FolderVerdict(Optional<ChainVerdict> chain, List<Finding> findings, int storedFiles) {

  /** What can be said of a run folder, and no more than that. */
  public enum Standing {
    /** Something is not what was written, or is not what was anchored. */
    DAMAGED,
    /** Something could not be read, so that nobody knows whether it holds. */
    NOT_KNOWN,
    /** No line was ever synced: there is nothing that could hold, and nothing was done. */
    NOT_BEGUN,
    /** The folder agrees with itself. Whoever could write it could have made it so. */
    CONSISTENT,
    /** Besides, a digest that was kept outside is found in the journal. */
    ANCHORED
  }

  /** Copy the findings. */
  public FolderVerdict {
    findings = List.copyOf(findings);
  }

  /**
   * Return what can be said.
   *
   * <p>Anchored holds up to line {@link #anchoredLines()}.
   *
   * @return the standing
   */
  public Standing standing() {
    if (has(Finding.Weight.DAMAGE)) {
      return Standing.DAMAGED;
    }
    if (has(Finding.Weight.UNREADABLE)) {
      return Standing.NOT_KNOWN;
    }
    if (chain.isEmpty()) {
      return Standing.DAMAGED;
    }
    if (chain.get() instanceof ChainVerdict.NotBegun) {
      return Standing.NOT_BEGUN;
    }
    return anchoredLines() > 0 ? Standing.ANCHORED : Standing.CONSISTENT;
  }

  private boolean has(Finding.Weight weight) {
    return findings.stream().anyMatch(finding -> finding.weight() == weight);
  }

  /**
   * Return the line up to which the journal is the one that was anchored.
   *
   * @return the line's number; 0 if no anchor was given or found
   */
  public long anchoredLines() {
    return chain.map(FolderVerdict::anchoredLines).orElse(0L);
  }

  private static long anchoredLines(ChainVerdict chain) {
    return switch (chain) {
      case ChainVerdict.Consistent whole -> whole.anchored();
      case ChainVerdict.TornTail torn -> torn.before().anchored();
      case ChainVerdict.Damaged damaged -> 0;
      case ChainVerdict.NotBegun notBegun -> 0;
    };
  }

  /**
   * Something that a verification of a run folder found.
   *
   * @param weight how much it matters
   * @param file which file it is about, by its name within the folder
   * @param line the line of the journal that it is about, from 1; or empty
   * @param sentence what is wrong
   * @param mend what can be done
   */
  public record Finding(
      Weight weight, String file, OptionalLong line, String sentence, String mend) {

    /** How much a finding matters, the worst first. */
    public enum Weight {
      /** Something is not what was written. */
      DAMAGE,
      /** This user may not read it: that says nothing about it. */
      UNREADABLE,
      /** Nothing vouches for this part: it was never synced. */
      NOT_COVERED,
      /** Worth knowing. */
      NOTE
    }
  }
}
