// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The latest output and what else attached wizards are to hear. The pump puts and never waits; each
 * wizard's own thread takes, as fast as it can.
 */
final class OutputBuffer {

  static final int BYTES = 256 * 1024;

  /** There is older output, but not here. */
  static final int TOO_OLD = -1;

  private final byte[] bytes = new byte[BYTES];
  private final long start;
  private long total;
  private boolean echo;
  private boolean echoTakenBack;
  private String end = "";

  /**
   * @param total how much was printed before
   */
  OutputBuffer(long total) {
    this.start = total;
    this.total = total;
  }

  /**
   * What a wizard was sent.
   *
   * @param position how much output
   * @param echo the program's last wish
   */
  record Sent(long position, boolean echo) {}

  synchronized void output(ByteBuffer output) {
    while (output.hasRemaining()) {
      int at = (int) (total % BYTES);
      int count = Math.min(output.remaining(), BYTES - at);
      output.get(bytes, at, count);
      total += count;
    }
    notifyAll();
  }

  /** The terminal was looked at. */
  synchronized void sawEcho(boolean on) {
    if (on) {
      echoTakenBack = false;
      wish(true);
    } else if (!echoTakenBack) {
      wish(false);
    }
  }

  /** Echoing was on, and we have turned it off. */
  synchronized void tookEchoBack() {
    echoTakenBack = true;
    wish(true);
  }

  /** A typed line ended. Its wish to echo ends too: the program can't turn off what is off. */
  synchronized void endOfLine() {
    wish(false);
  }

  synchronized void end(String line) {
    end = line;
    notifyAll();
  }

  /** Returns how it ended once there is nothing to hear but that. */
  synchronized Optional<String> endFor(Sent sent) {
    return end.isEmpty() || sent.position() < total ? Optional.empty() : Optional.of(end);
  }

  /** Waits until there is something to hear; returns the program's wish to echo. */
  synchronized boolean await(Sent sent) throws InterruptedException {
    while (sent.position() >= total && sent.echo() == echo && end.isEmpty()) {
      wait();
    }
    return echo;
  }

  /** Copies output; returns how many bytes, or {@link #TOO_OLD}. */
  synchronized int copy(long position, ByteBuffer into) {
    if (position < oldest()) {
      return TOO_OLD;
    }
    int count = (int) Math.min(into.remaining(), total - position);
    for (int done = 0; done < count; ) {
      int at = (int) ((position + done) % BYTES);
      int part = Math.min(count - done, BYTES - at);
      into.put(bytes, at, part);
      done += part;
    }
    return count;
  }

  /** Returns where the output begins that is here. */
  synchronized long oldest() {
    return Math.max(start, total - BYTES);
  }

  private void wish(boolean wanted) {
    if (echo != wanted) {
      echo = wanted;
      notifyAll();
    }
  }
}
