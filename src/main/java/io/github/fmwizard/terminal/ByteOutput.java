// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.IOException;

/** Where bytes for the terminal go. */
@FunctionalInterface
public interface ByteOutput {

  /**
   * Writes bytes at once.
   *
   * @param bytes holds the bytes; not kept
   * @param offset index of the first
   * @param length how many
   * @throws IOException if the terminal is gone
   */
  void write(byte[] bytes, int offset, int length) throws IOException;
}
