// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be read of a line that is not as expected, or that follows such a line.
 *
 * @param digest the SHA-256 of its bytes
 * @param start how it begins, if it begins as a line of a journal does
 * @param fault what is wrong with the line taken alone, such as "is empty"; or nothing
 */
record LineReading(Digest digest, Optional<Start> start, Optional<String> fault) {

  private static final int LONGEST_START = 256;
  private static final Pattern START =
      Pattern.compile(
          "\\{\"prev\":\"([0-9a-f]{64})\",\"seq\":([1-9][0-9]{0,17}),"
              + "\"mode\":\"([a-z]+)\",\"kind\":\"([a-z]+)\",");

  /** The first members of a line. */
  record Start(Digest prev, long seq, Mode mode, EntryKind kind) {}

  static LineReading of(byte[] buffer, int offset, int length, boolean printable) {
    Hasher hasher = new Hasher();
    hasher.update(buffer, offset, length);
    String text =
        new String(buffer, offset, Math.min(length, LONGEST_START), StandardCharsets.ISO_8859_1);
    Matcher matcher = START.matcher(text);
    Optional<Start> start = matcher.lookingAt() ? startOf(matcher) : Optional.empty();
    return new LineReading(
        hasher.digest(), start, faultOf(buffer, offset, length, printable, matcher, start));
  }

  /** Returns this line with what is wrong with the rest of it. */
  LineReading faulty(String what) {
    return new LineReading(digest, start, Optional.of(what));
  }

  /** Tells whether the line could stand in some journal. */
  boolean isWhole() {
    return fault.isEmpty();
  }

  /** Tells whether the line names this digest as that of the line before. */
  boolean follows(Digest digest) {
    return start.filter(its -> its.prev().equals(digest)).isPresent();
  }

  /** Tells whether the line is whole and carries this number. */
  boolean isNumbered(long seq) {
    return isWhole() && start.filter(its -> its.seq() == seq).isPresent();
  }

  /** Tells whether the beginning of another line stands within a line. */
  static boolean hidesAnotherStart(byte[] line, int length) {
    String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
    return length > 0 && START.matcher(text).region(1, length).find();
  }

  private static Optional<Start> startOf(Matcher matcher) {
    Optional<Mode> mode = Mode.ofWord(matcher.group(3));
    Optional<EntryKind> kind = EntryKind.ofWord(matcher.group(4));
    if (mode.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Start(
            Digest.parse(matcher.group(1)),
            Long.parseLong(matcher.group(2)),
            mode.get(),
            kind.get()));
  }

  private static Optional<String> faultOf(
      byte[] buffer,
      int offset,
      int length,
      boolean printable,
      Matcher matcher,
      Optional<Start> start) {
    if (length == 0) {
      return Optional.of("is empty");
    }
    if (length > Line.MAXIMUM_BYTES) {
      return Optional.of("is longer than " + Line.MAXIMUM_BYTES + " bytes");
    }
    if (!printable) {
      return Optional.of("holds a control character");
    }
    if (start.isEmpty()) {
      return Optional.of(
          matcher.lookingAt()
              ? "has the unknown mode or kind \""
                  + matcher.group(3)
                  + ", "
                  + matcher.group(4)
                  + "\""
              : "does not begin as a line of a journal does");
    }
    return buffer[offset + length - 1] == '}' ? Optional.empty() : Optional.of("is cut short");
  }
}
