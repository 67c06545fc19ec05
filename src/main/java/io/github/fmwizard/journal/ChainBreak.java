// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Optional;

/**
 * A place where a line does not follow from the one before, and what stands around it.
 *
 * <p>A broken link alone doesn't tell which of its two lines was altered. The line after it, or the
 * head, does: it names one of them by digest.
 *
 * @param lines how many lines are in order before the break
 * @param last the digest of the last of them, or the genesis of the mode
 * @param lastIsConfirmed whether the head, or being the genesis, vouches for it
 * @param lastIsClosing whether it closes the journal
 * @param lastHidesAnother whether the beginning of another line stands within it
 * @param mode the mode of the lines before
 * @param suspect the first line that is not in order
 * @param next the line after that, if there is one
 * @param head the digest that the head names, if it names one that no line before has
 */
record ChainBreak(
    long lines,
    Digest last,
    boolean lastIsConfirmed,
    boolean lastIsClosing,
    boolean lastHidesAnother,
    Mode mode,
    LineReading suspect,
    Optional<LineReading> next,
    Optional<Digest> head) {

  static final String COMPARE =
      "Compare with another copy of the run folder; from this line on, this one proves nothing.";

  /** Names the line that was altered. */
  ChainVerdict.Damaged judge() {
    if (suspect.fault().isPresent()) {
      return judgeMalformed(suspect.fault().get());
    }
    LineReading.Start start = suspect.start().orElseThrow();
    if (lastIsClosing) {
      return damaged(suspectNumber(), "follows the line that closes the journal");
    }
    if (start.mode() != mode) {
      return damaged(
          suspectNumber(), "is of mode " + start.mode().word() + " in a journal of " + mode.word());
    }
    return start.seq() == suspectNumber() ? judgeLink() : judgeNumber(start.seq());
  }

  private ChainVerdict.Damaged judgeMalformed(String fault) {
    boolean nextTakesItsPlace = next.filter(line -> line.isNumbered(suspectNumber())).isPresent();
    boolean nextDeniesLast = nextTakesItsPlace && !next.orElseThrow().follows(last);
    boolean headDeniesLast = next.isEmpty() && lastIsClosing && head.isPresent();
    if (!lastIsConfirmed && !suspect.follows(last) && (nextDeniesLast || headDeniesLast)) {
      return damaged(lines, "was altered; it seems to be cut in two");
    }
    return damaged(suspectNumber(), fault);
  }

  private ChainVerdict.Damaged judgeNumber(long seq) {
    if (lastHidesAnother && seq == suspectNumber() + 1) {
      return damaged(lines, "and the next one are not apart: the line feed was altered");
    }
    if (seq <= lines) {
      return damaged(suspectNumber(), "carries the number " + seq + " again");
    }
    boolean nextGoesOn = next.filter(line -> line.isNumbered(seq + 1)).isPresent();
    return damaged(
        suspectNumber(),
        nextGoesOn || next.isEmpty()
            ? "is missing: the numbers go on with " + seq
            : "carries the number " + seq + " out of turn");
  }

  private ChainVerdict.Damaged judgeLink() {
    if (!lastIsConfirmed && suspectIsConfirmed()) {
      return damaged(lines, "was altered: line " + suspectNumber() + " names another SHA-256");
    }
    return damaged(
        suspectNumber(),
        lines == 0
            ? "does not name the genesis of mode " + mode.word()
            : "does not name the SHA-256 of line " + lines);
  }

  /** Where nothing vouches for either line the earlier one is named, since doubt begins there. */
  private boolean suspectIsConfirmed() {
    return next.map(line -> line.follows(suspect.digest()))
        .orElseGet(() -> head.map(suspect.digest()::equals).orElse(true));
  }

  private long suspectNumber() {
    return lines + 1;
  }

  private static ChainVerdict.Damaged damaged(long lineNumber, String what) {
    return new ChainVerdict.Damaged(lineNumber, "Line " + lineNumber + " " + what + ".", COMPARE);
  }
}
