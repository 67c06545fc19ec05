// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * What Lanterna's decoder reads: whole letters, sequences and pastes, put in one after the other.
 * It never blocks, and what was read is wiped.
 */
public final class TypedStream extends InputStream {

  private byte[] bytes = {};
  private int at;

  /** Puts text in, behind what is still to be read. */
  void put(String text) {
    var rest = Arrays.copyOfRange(bytes, at, bytes.length);
    var more = text.getBytes(StandardCharsets.UTF_8);
    Arrays.fill(bytes, (byte) 0);
    bytes = Arrays.copyOf(rest, rest.length + more.length);
    System.arraycopy(more, 0, bytes, rest.length, more.length);
    at = 0;
  }

  @Override
  public int available() {
    return bytes.length - at;
  }

  @Override
  public int read() {
    return at == bytes.length ? -1 : bytes[at++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    int count = Math.min(length, available());
    System.arraycopy(bytes, at, target, offset, count);
    Arrays.fill(bytes, at, at + count, (byte) 0);
    at += count;
    return count == 0 && length > 0 ? -1 : count;
  }
}
