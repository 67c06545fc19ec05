// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.lanterna;

import io.github.fmwizard.terminal.ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Collects what Lanterna writes, and sends it in one write when it flushes. */
final class FrameBytes extends ByteArrayOutputStream {

  private static final int USUAL_FRAME = 4096;

  private final ByteOutput out;

  FrameBytes(ByteOutput out) {
    super(USUAL_FRAME);
    this.out = out;
  }

  void add(String text) {
    writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized void flush() throws IOException {
    if (count > 0) {
      out.write(buf, 0, count);
      reset();
    }
  }
}
