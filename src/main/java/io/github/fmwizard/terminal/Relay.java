// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import io.github.fmwizard.hsm.ConsoleLease;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * A lent console. Typed bytes go to the program through one small buffer that is wiped; keys that
 * could end or stop a program, and escape sequences, are thrown away, so that none of them becomes
 * part of a password. A paste of more than one line, or anything else that comes together with
 * Enter and goes on behind it, would answer a second prompt: it is refused, but for the key that
 * leaves.
 */
public final class Relay implements ConsoleLease, ByteSink {

  /** Leaves without answering: Ctrl-]. */
  public static final int LEAVE = 0x1D;

  private static final int CAPACITY = 1024;
  private static final int ENTER = '\r';
  private static final int NEW_LINE = '\n';
  private static final int BACKSPACE = 0x08;
  private static final int DELETE = 0x7F;
  private static final int KILL_LINE = 0x15;

  /** Who types on without a stop as long as this has not read what was said of it. */
  static final long PAUSE = 1_500_000_000L;

  private static final String EARLY =
      "Keys came before this prompt and were thrown away. Type nothing for 2 s, then all of it";

  private final ByteOutput output;
  private final Runnable onClose;
  private final LongSupplier nanos;
  private final TypedBytes typed = new TypedBytes(CAPACITY);
  private final PasteGuard guard;
  private volatile boolean echo;
  private volatile boolean lineGone;
  private boolean settling;
  private boolean toldOfKeys;
  private long latestKey;
  private boolean closed;

  /**
   * Makes a lease; give it to {@link TerminalInput#sendTo} as well.
   *
   * @param output the terminal, in {@link TtyMode#RAW}
   * @param patience nanoseconds that may pass between the bytes of one escape sequence
   * @param onClose called once when the lease is closed
   */
  public Relay(ByteOutput output, long patience, Runnable onClose) {
    this(output, patience, onClose, System::nanoTime);
  }

  Relay(ByteOutput output, long patience, Runnable onClose, LongSupplier nanos) {
    this.output = output;
    this.nanos = nanos;
    this.onClose = onClose;
    guard = new PasteGuard(patience, this::typed, this::refuse);
  }

  /**
   * Throws away what is typed until a pause, and says so: somebody began to type before the prompt,
   * and half a password must not reach a program. The key that leaves always counts.
   */
  public synchronized void ignoreUntilPause() {
    settling = true;
    toldOfKeys = true;
    latestKey = nanos.getAsLong();
    refuse(EARLY);
  }

  /**
   * Says something between what the program prints.
   *
   * @param word ASCII, without a full stop
   */
  public void tell(String word) {
    refuse(word);
  }

  @Override
  public synchronized void accept(ByteBuffer bytes) {
    long now = nanos.getAsLong();
    if (settling && now - latestKey < PAUSE) {
      throwAway(bytes, now);
    } else {
      settling = false;
      guard.accept(bytes, now);
    }
  }

  private void throwAway(ByteBuffer bytes, long now) {
    latestKey = now;
    while (bytes.hasRemaining()) {
      if (bytes.get() == LEAVE) {
        typed.end();
      }
    }
    if (!toldOfKeys) {
      refuse(EARLY);
    }
    toldOfKeys = true;
  }

  @Override
  public void end() {
    lineGone = true;
    typed.end();
  }

  @Override
  public void write(byte[] bytes) {
    show(PrintedBytes.harmless(bytes));
  }

  @Override
  public int read() {
    try {
      return typed.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return LEFT;
    }
  }

  @Override
  public boolean lineGone() {
    return lineGone;
  }

  @Override
  public void echo(boolean on) {
    echo = on;
  }

  @Override
  public void close() {
    typed.end();
    if (!closed) {
      closed = true;
      onClose.run();
    }
  }

  private void typed(int value) {
    if (value == LEAVE) {
      typed.end();
    } else if (isHarmless(value)) {
      int relayed = value == ENTER ? NEW_LINE : value;
      typed.put(relayed);
      if (echo) {
        echoed(relayed);
      }
    }
  }

  /** Letters, Enter, Tab and what corrects a line; never what ends, stops or suspends. */
  private static boolean isHarmless(int value) {
    return value >= ' '
        || value == ENTER
        || value == NEW_LINE
        || value == '\t'
        || value == BACKSPACE
        || value == KILL_LINE;
  }

  private void echoed(int value) {
    if (value == DELETE || value == BACKSPACE) {
      show(new byte[] {BACKSPACE, ' ', BACKSPACE});
    } else if (value == NEW_LINE) {
      show(new byte[] {ENTER, NEW_LINE});
    } else if (value >= ' ') {
      show(new byte[] {(byte) value});
    }
  }

  private void refuse(String word) {
    show(("\r\n[" + word + "]\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void show(byte[] bytes) {
    try {
      output.write(bytes, 0, bytes.length);
    } catch (IOException e) {
      end();
    }
  }

  /** Bytes on their way from the thread that reads to the one that waits; wiped as they leave. */
  private static final class TypedBytes {

    private final byte[] ring;
    private int first;
    private int count;
    private boolean ended;

    TypedBytes(int capacity) {
      ring = new byte[capacity];
    }

    /** Adds a byte; throws it away if there is no room or the end was told. */
    synchronized void put(int value) {
      if (!ended && count < ring.length) {
        ring[(first + count) % ring.length] = (byte) value;
        count++;
        notifyAll();
      }
    }

    /** Lets nothing more in, and lets nothing more out but the end. */
    synchronized void end() {
      ended = true;
      count = 0;
      Arrays.fill(ring, (byte) 0);
      notifyAll();
    }

    /** Waits for a byte; returns 0 to 255, or -1 after the end. */
    synchronized int take() throws InterruptedException {
      while (count == 0) {
        if (ended) {
          return -1;
        }
        wait();
      }
      int value = ring[first] & 0xFF;
      ring[first] = 0;
      first = (first + 1) % ring.length;
      count--;
      return value;
    }
  }
}
