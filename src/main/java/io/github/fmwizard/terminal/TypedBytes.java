// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.util.Arrays;

/** Bytes on their way from the thread that reads to the one that waits; wiped as they leave. */
final class TypedBytes {

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
