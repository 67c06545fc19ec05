// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import com.sun.jna.Memory;
import java.nio.ByteBuffer;

/**
 * Types what an attached officer typed, byte by byte and unchanged, each after the terminal was
 * kept from showing it.
 */
final class TerminalWriter {

  private final OutputBuffer ring;
  private final TerminalSettings discretion = new TerminalSettings();
  private final Memory single = new Memory(1);

  TerminalWriter(OutputBuffer ring) {
    this.ring = ring;
  }

  /** Types all bytes; nothing of them is kept here. */
  synchronized void type(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      if (discretion.enforce()) {
        ring.tookEchoBack();
      }
      byte next = bytes.get();
      single.setByte(0, next);
      boolean taken = PtyMaster.write(single);
      single.setByte(0, (byte) 0);
      if (!taken) {
        return;
      }
      if (next == '\n' || next == '\r') {
        ring.endOfLine();
      }
    }
  }
}
