// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the next line of a healthy journal must begin, as bytes.
 *
 * <p>Comparing with what must come is cheaper than reading what came; a line that differs is read
 * by {@link LineReading} to say why.
 */
final class ExpectedStart {

  private static final EntryKind[] KINDS = EntryKind.values();
  private static final byte[][] KIND_ENDINGS =
      Arrays.stream(KINDS)
          .map(kind -> Line.ascii(kind.word() + Line.AFTER_KIND))
          .toArray(byte[][]::new);

  private static final int PREV_AT = Line.BEFORE_PREV.length();
  private static final int SEQ_AT = PREV_AT + Digest.HEX_DIGITS + Line.BEFORE_SEQ.length();

  private final byte[] middle;
  private final byte[] bytes = new byte[SEQ_AT + 64];
  private int length;

  ExpectedStart(Mode mode) {
    middle = Line.ascii(Line.BEFORE_MODE + mode.word() + Line.BEFORE_KIND);
    write(Line.ascii(Line.BEFORE_PREV), 0);
    write(Line.ascii(Line.BEFORE_SEQ), PREV_AT + Digest.HEX_DIGITS);
  }

  void set(Digest prev, long seq) {
    prev.writeHex(bytes, PREV_AT);
    byte[] digits = Line.ascii(Long.toString(seq));
    write(digits, SEQ_AT);
    write(middle, SEQ_AT + digits.length);
    length = SEQ_AT + digits.length + middle.length;
  }

  /** Returns the kind of a line that begins as expected and ends as a line does. */
  Optional<EntryKind> kindOf(byte[] buffer, int offset, int lineLength) {
    int end = offset + lineLength;
    if (lineLength <= length
        || buffer[end - 1] != '}'
        || !Arrays.equals(bytes, 0, length, buffer, offset, offset + length)) {
      return Optional.empty();
    }
    return kindAt(buffer, offset + length, end);
  }

  private static Optional<EntryKind> kindAt(byte[] buffer, int from, int end) {
    for (int i = 0; i < KINDS.length; i++) {
      byte[] ending = KIND_ENDINGS[i];
      int to = from + ending.length;
      if (to <= end && Arrays.equals(ending, 0, ending.length, buffer, from, to)) {
        return Optional.of(KINDS[i]);
      }
    }
    return Optional.empty();
  }

  private void write(byte[] source, int at) {
    System.arraycopy(source, 0, bytes, at, source.length);
  }
}
