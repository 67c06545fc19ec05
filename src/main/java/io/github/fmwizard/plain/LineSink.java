// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.terminal.ByteSink;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Cuts what is typed into lines for the inbox. Used by the thread that reads. */
final class LineSink implements ByteSink {

  /** Bytes of a line at most. */
  static final int LIMIT = 64 * 1024;

  private final Inbox inbox;
  private final LineBytes line = new LineBytes();
  private long epoch;

  LineSink(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public void accept(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      take(bytes.get());
    }
  }

  @Override
  public void end() {
    if (!line.isEmpty()) {
      line.wipe();
      inbox.put(TypedLine.of(TypedLine.Kind.TORN), epoch);
    }
    inbox.end();
  }

  /** What was typed before lines were last thrown away is thrown away too. */
  private void take(byte next) {
    long now = inbox.epoch();
    if (now != epoch) {
      line.wipe();
      epoch = now;
    }
    if (next == '\n') {
      inbox.put(line.end(), epoch);
    } else {
      line.add(next);
    }
  }

  /** Collects the bytes of one line, and leaves none of them behind. */
  private static final class LineBytes {

    private byte[] bytes = new byte[256];
    private int length;
    private boolean tooLong;

    boolean isEmpty() {
      return length == 0 && !tooLong;
    }

    void add(byte next) {
      if (tooLong || length == LIMIT) {
        wipe();
        tooLong = true;
        return;
      }
      if (length == bytes.length) {
        byte[] larger = Arrays.copyOf(bytes, Math.min(LIMIT, bytes.length * 2));
        Arrays.fill(bytes, (byte) 0);
        bytes = larger;
      }
      bytes[length++] = next;
    }

    /** Ends the line; a carriage return at its end belongs to the end. */
    TypedLine end() {
      boolean carriageReturn = length > 0 && bytes[length - 1] == '\r';
      var line =
          tooLong
              ? TypedLine.of(TypedLine.Kind.TOO_LONG)
              : TypedLine.of(Arrays.copyOf(bytes, carriageReturn ? length - 1 : length));
      wipe();
      return line;
    }

    void wipe() {
      Arrays.fill(bytes, (byte) 0);
      length = 0;
      tooLong = false;
    }
  }
}
