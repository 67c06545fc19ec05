// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.terminal.PrintedBytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The console in the hands of a program: lines of a pipe as bytes, wiped as they are read. */
final class PipeLease implements ConsoleLease {

  private static final byte[] SKIPPED =
      "\n(That line was too long or had no end; the program was given nothing.)\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Inbox inbox;
  private final LineWriter writer;
  private final Runnable onClose;
  private @Nullable TypedLine line;
  private int at;
  private boolean echo;
  private boolean closed;

  PipeLease(Inbox inbox, LineWriter writer, Runnable onClose) {
    this.inbox = inbox;
    this.writer = writer;
    this.onClose = onClose;
  }

  @Override
  public void write(byte[] bytes) {
    writer.raw(PrintedBytes.harmless(bytes));
  }

  @Override
  public int read() {
    if (line == null) {
      line = next();
      at = 0;
    }
    if (line == null) {
      return LEFT;
    }
    byte[] bytes = line.bytes();
    if (at == bytes.length) {
      line = null;
      return '\n';
    }
    int next = bytes[at] & 0xFF;
    bytes[at++] = 0;
    return next;
  }

  @Override
  public void echo(boolean on) {
    echo = on;
  }

  @Override
  public void close() {
    if (line != null) {
      line.wipe();
      line = null;
    }
    if (!closed) {
      closed = true;
      onClose.run();
    }
  }

  private @Nullable TypedLine next() {
    var next = inbox.awaitForLease();
    while (next != null && next.kind() != TypedLine.Kind.TEXT) {
      writer.raw(SKIPPED);
      next = inbox.awaitForLease();
    }
    if (next != null && echo) {
      writer.raw(next.bytes());
      writer.raw(new byte[] {'\n'});
    }
    return next;
  }
}
