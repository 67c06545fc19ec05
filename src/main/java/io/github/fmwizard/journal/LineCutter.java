// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Arrays;

/**
 * Cuts bytes that come in pieces into lines.
 *
 * <p>Of a line longer than {@link Line#MAXIMUM_BYTES} only one byte more than that is kept, enough
 * to see that it is too long.
 */
public final class LineCutter {

  /** Takes lines as they are cut. */
  public interface Sink {

    /**
     * Take a line.
     *
     * @param buffer holds it; only during the call
     * @param offset where it begins
     * @param length its length without the line feed
     * @param printable whether it is free of control characters
     */
    void line(byte[] buffer, int offset, int length, boolean printable);
  }

  private static final int KEPT = Line.MAXIMUM_BYTES + 1;

  private final Sink sink;
  private byte[] carry = new byte[1024];
  private int carried;
  private boolean printable = true;
  private long seen;
  private long cut;

  /**
   * Make a cutter.
   *
   * @param sink is given each line
   */
  public LineCutter(Sink sink) {
    this.sink = sink;
  }

  /**
   * Take the next piece and hand on the lines that end in it.
   *
   * @param buffer holds the piece; not kept
   * @param offset where it begins
   * @param length how many bytes it has
   */
  public void accept(byte[] buffer, int offset, int length) {
    int end = offset + length;
    int start = offset;
    int at = nextControl(buffer, offset, end);
    while (at < end) {
      if (buffer[at] == Line.END) {
        cut = seen + (at + 1 - offset);
        handOn(buffer, start, at - start);
        start = at + 1;
      } else {
        printable = false;
      }
      at = nextControl(buffer, at + 1, end);
    }
    carry(buffer, start, end - start);
    seen += length;
  }

  /**
   * Return how much was cut into lines.
   *
   * @return the number of bytes up to and with the last line feed
   */
  public long cutBytes() {
    return cut;
  }

  /**
   * Return how much was not.
   *
   * @return the number of bytes after the last line feed
   */
  public long tailBytes() {
    return seen - cut;
  }

  private void handOn(byte[] buffer, int offset, int length) {
    if (carried == 0) {
      sink.line(buffer, offset, length, printable);
    } else {
      carry(buffer, offset, length);
      sink.line(carry, 0, carried, printable);
      carried = 0;
    }
    printable = true;
  }

  private void carry(byte[] buffer, int offset, int length) {
    int taken = Math.min(length, KEPT - carried);
    if (carried + taken > carry.length) {
      carry = Arrays.copyOf(carry, Math.max(carried + taken, Math.min(2 * carry.length, KEPT)));
    }
    System.arraycopy(buffer, offset, carry, carried, taken);
    carried += taken;
  }

  private static int nextControl(byte[] buffer, int from, int end) {
    int at = from;
    while (at < end && (buffer[at] & 0xff) >= ' ') {
      at++;
    }
    return at;
  }
}
