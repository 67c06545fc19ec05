// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.nio.ByteBuffer;

/** Takes what is typed, on the thread that reads the terminal. */
public interface ByteSink {

  /**
   * Takes bytes that were read together. The buffer is wiped after the call.
   *
   * @param bytes at least one byte; must not be kept
   */
  void accept(ByteBuffer bytes);

  /** Learns that no more bytes will come: end of input, or the terminal is gone. */
  void end();
}
