// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Frames on a pipe: a length of 4 bytes, big-endian, then as many bytes. */
final class Frames {

  /** No frame is longer. */
  static final int MAX_BYTES = 1 << 20;

  private Frames() {}

  static void write(OutputStream out, byte[] frame) throws IOException {
    if (frame.length > MAX_BYTES) {
      throw new ProtocolException("A frame of " + frame.length + " bytes is too long.");
    }
    ByteBuffer all = ByteBuffer.allocate(Integer.BYTES + frame.length);
    all.putInt(frame.length).put(frame);
    out.write(all.array());
    out.flush();
  }

  /**
   * Reads a frame.
   *
   * @return the frame, or empty if the stream ended between two
   * @throws ProtocolException if the length is bad, or the stream ended in the middle
   */
  static Optional<byte[]> read(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    DataInputStream data = new DataInputStream(in);
    try {
      int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
      if (length < 1 || length > MAX_BYTES) {
        throw new ProtocolException("A frame has a bad length: " + length);
      }
      byte[] frame = new byte[length];
      data.readFully(frame);
      return Optional.of(frame);
    } catch (EOFException e) {
      throw new ProtocolException("A frame ended in the middle.");
    }
  }

  /** What came is no message of ours. */
  static final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
      super(message);
    }
  }
}
