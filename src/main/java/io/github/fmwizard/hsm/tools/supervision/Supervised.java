// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.nio.ByteBuffer;

/**
 * A program that runs under the supervisor, seen from here. Closing it, losing it or being killed
 * never reaches the program: the supervisor goes on, and its result is found later.
 *
 * <p>One thread takes what comes; any thread may type.
 */
public interface Supervised extends AutoCloseable {

  /**
   * Types bytes at the program's terminal: only such as an attached officer typed. They are not
   * recorded. Does nothing once the program has ended, and while nobody holds its terminal (see
   * {@link Interrupted} and {@link Unattended}); the newest of several attached wizards types.
   *
   * @param bytes the bytes; wiped before the call returns
   */
  void type(byte[] bytes);

  /**
   * Tells the program's terminal its size.
   *
   * @param rows rows, at least 1
   * @param columns columns, at least 1
   */
  void resize(int rows, int columns);

  /**
   * Waits for what comes next. After {@link Ended} it returns that same event for ever.
   *
   * @return the event
   * @throws InterruptedException if the thread is interrupted; the program goes on
   */
  Event next() throws InterruptedException;

  /** Lets go of the program, which goes on; never throws. */
  @Override
  void close();

  /** What an attached wizard hears. */
  sealed interface Event permits Output, Echo, Gap, Interrupted, Unattended, Ended {}

  /**
   * The program printed something.
   *
   * @param bytes as they came, read-only
   */
  record Output(ByteBuffer bytes) implements Event {}

  /**
   * The program was seen to turn echoing on its terminal on or off; the supervisor keeps it off
   * whatever the program does. Says nothing about whether a secret is asked for: a program may
   * leave echoing on at a password prompt. A wish to echo is forgotten at the end of each typed
   * line, for the program can't take back what was taken from it already.
   *
   * @param wanted whether the program wants it
   */
  record Echo(boolean wanted) implements Event {}

  /**
   * Some output is not kept: the middle of a very long one, or what did not fit on a full disk.
   *
   * @param bytes how many bytes were left out
   */
  record Gap(long bytes) implements Event {}

  /**
   * The supervisor was lost and is there again; the program did not notice. What was typed shortly
   * before and meanwhile may have reached the program in part or not at all, so the officer should
   * take the line back (Ctrl-U) before typing on.
   */
  record Interrupted() implements Event {}

  /**
   * Nobody holds the program's terminal any more: it may go on, but nothing can be typed at it and
   * what it prints is lost. Its exit status is still found when it ends.
   */
  record Unattended() implements Event {}

  /**
   * The program is over, as far as can be known.
   *
   * @param end how
   */
  record Ended(End end) implements Event {}

  /** How a supervised program ended. */
  sealed interface End {

    /**
     * It ended and its exit status is known. Success is not taken from it.
     *
     * @param code 0 to 255; 128+n may also be a signal
     * @param outputComplete false if the tail of its output may be missing
     */
    record Exited(int code, boolean outputComplete) implements End {}

    /**
     * Nobody knows: the wrapper or the host was lost in the middle.
     *
     * @param why completes the sentence "unknown because ..."
     */
    record Unknown(String why) implements End {}

    /**
     * The program was certainly not started.
     *
     * @param why a sentence
     */
    record NeverBegan(String why) implements End {}
  }
}
