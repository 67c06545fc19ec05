// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * Messages between a wizard and a supervisor: a letter, a length of four bytes, and that many
 * bytes. What is typed goes through direct memory only, and is wiped when it was sent or taken.
 */
public final class FrameChannel implements AutoCloseable {

  /** Most bytes of one message. */
  public static final int PAYLOAD_BYTES = 64 * 1024;

  private static final int HEADER_BYTES = 5;

  private final SocketChannel channel;
  private final ByteBuffer incoming = ByteBuffer.allocateDirect(HEADER_BYTES + PAYLOAD_BYTES);
  private final ByteBuffer outgoing = ByteBuffer.allocateDirect(HEADER_BYTES + PAYLOAD_BYTES);

  /**
   * Takes a connection over.
   *
   * @param channel a connected channel; closed by {@link #close}
   */
  public FrameChannel(SocketChannel channel) {
    this.channel = channel;
  }

  /** The messages; the first three are a wizard's, the others a supervisor's. */
  public enum Kind {
    /** Let me hear the output from this place on (8 bytes). */
    ATTACH('A'),
    /** Typed bytes. */
    TYPED('I'),
    /** Rows and columns (4 bytes each). */
    SIZE('W'),
    /** Output. */
    OUTPUT('O'),
    /** So many bytes (8 bytes) are not kept. */
    GAP('G'),
    /** Whether the program wants its terminal to echo (1 byte). */
    ECHO('E'),
    /** How it ended, as {@link EndLine} writes it. */
    ENDED('X');

    private final byte letter;

    Kind(char letter) {
      this.letter = (byte) letter;
    }

    private static Kind of(byte letter) throws IOException {
      for (var kind : values()) {
        if (kind.letter == letter) {
          return kind;
        }
      }
      throw new IOException("unknown message " + (letter & 0xFF));
    }
  }

  /**
   * Sends a message; any thread may.
   *
   * @param kind what it is
   * @param payload its bytes, at most {@link #PAYLOAD_BYTES}; all of them are taken
   * @throws IOException if the other side is gone
   */
  public void send(Kind kind, ByteBuffer payload) throws IOException {
    synchronized (outgoing) {
      outgoing.clear();
      outgoing.put(kind.letter).putInt(payload.remaining()).put(payload).flip();
      int length = outgoing.limit();
      try {
        while (outgoing.hasRemaining()) {
          channel.write(outgoing);
        }
      } finally {
        wipe(outgoing, length);
      }
    }
  }

  /**
   * Waits for a message; one thread does.
   *
   * @return what it is, its bytes are {@link #payload}; empty if the other side is gone
   * @throws IOException if the connection breaks, or what came is no message
   */
  public Optional<Kind> receive() throws IOException {
    if (!fill(HEADER_BYTES)) {
      return Optional.empty();
    }
    var kind = Kind.of(incoming.get());
    int length = incoming.getInt();
    if (length < 0 || length > PAYLOAD_BYTES) {
      throw new IOException("message of " + length + " bytes");
    }
    return fill(length) ? Optional.of(kind) : Optional.empty();
  }

  /**
   * Returns the bytes of the message that came last.
   *
   * @return a view of direct memory, valid until the next {@link #receive}
   */
  public ByteBuffer payload() {
    return incoming;
  }

  /** Overwrites the message that came last. */
  public void wipe() {
    wipe(incoming, incoming.limit());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is closed all the same; nothing was held back that could be lost.
    }
  }

  private boolean fill(int length) throws IOException {
    incoming.clear().limit(length);
    while (incoming.hasRemaining()) {
      if (channel.read(incoming) < 0) {
        return false;
      }
    }
    incoming.flip();
    return true;
  }

  private static void wipe(ByteBuffer buffer, int length) {
    buffer.clear();
    for (int i = 0; i < length; i++) {
      buffer.put(i, (byte) 0);
    }
  }
}
