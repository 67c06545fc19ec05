// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.terminal.ByteSink;
import java.nio.ByteBuffer;

/** Cuts what is typed into lines for the inbox. Used by the thread that reads. */
final class LineSink implements ByteSink {

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
}
