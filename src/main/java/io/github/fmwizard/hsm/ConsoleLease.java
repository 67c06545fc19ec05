// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

/**
 * A lent console: bytes both ways, never recorded on the way in. One thread may wait for typed
 * bytes while another shows what a program prints and closes the lease, which ends the waiting.
 */
public interface ConsoleLease extends AutoCloseable {

  /**
   * Shows what the program printed. Nothing in it is obeyed but the ends of lines, tabs, backspaces
   * and the bell.
   *
   * @param bytes the program's output, cut anywhere; copied before the call returns
   */
  void write(byte[] bytes);

  /**
   * Waits for the next byte that the officer types. Enter arrives as {@code '\n'}.
   *
   * @return 0 to 255, or {@link #LEFT} if the officer left without answering or the line is gone
   */
  int read();

  /**
   * Tells why no more bytes will come, once {@link #read} has returned {@link #LEFT}.
   *
   * @return true if the line is gone, so that nobody decided anything; false if the officer left
   */
  default boolean lineGone() {
    return false;
  }

  /**
   * Says whether typed bytes are to be shown. A lease starts with echo off.
   *
   * @param on true while the program asks for something that is not secret
   */
  void echo(boolean on);

  /** Gives the console back; never throws. */
  @Override
  void close();

  /** What {@link #read} returns when no more bytes will come. */
  int LEFT = -1;
}
