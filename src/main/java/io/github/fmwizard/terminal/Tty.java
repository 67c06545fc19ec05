// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal on standard input and output, with the state in which it was found. That state comes
 * back on every way out: by {@link #close}, and by a shutdown hook after a signal or an exception.
 * After {@code kill -9} it is mended by {@code stty "$(cat FILE)"} with the file of saved state, by
 * {@code stty sane}, or by the next program that takes the terminal and gives it back.
 */
public final class Tty implements ByteOutput, AutoCloseable {

  private static final long SECONDS_FOR_A_STUCK_WRITER = 1;
  private static final byte[] NOTHING = {};

  private final Stty stty;
  private final LineState found;
  private final SavedState saved;
  private final OutputStream out;
  private final ReentrantLock writing = new ReentrantLock();
  private final Thread hook = new Thread(this::giveBack, "terminal-give-back");
  private TtyMode mode = TtyMode.AS_FOUND;
  private byte[] farewell = NOTHING;
  private Optional<ByteOutput> copy = Optional.empty();
  private volatile boolean givenBack;

  Tty(Stty stty, SavedState saved, OutputStream out) throws TerminalException {
    this.stty = stty;
    this.saved = saved;
    this.out = out;
    found = saved.before(LineState.of(stty.run(List.of("-g"))));
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      throw new TerminalException("The program is ending.", e);
    }
    keep();
  }

  private synchronized void keep() {
    if (!givenBack) {
      saved.keep(found.text());
    }
  }

  /**
   * Takes the terminal on standard input; changes nothing yet.
   *
   * @param savedState file for the state as found, deleted when it has been given back
   * @return the terminal
   * @throws TerminalException if there is none, or no {@code stty}
   */
  public static Tty open(Path savedState) throws TerminalException {
    return new Tty(
        Stty.find(System.getenv()),
        new SavedState(savedState),
        new FileOutputStream(FileDescriptor.out));
  }

  /**
   * Tells whether the terminal's line is a slow one, as serial lines of 19200 baud and less are.
   *
   * @return true if a whole screen takes a second or more
   */
  public boolean isSlow() {
    return found.isSlow();
  }

  /**
   * Stands in for a terminal where there is none: it has the usual size, and what is written is
   * gone.
   *
   * @param savedState file for the state as found
   * @return no terminal
   * @throws TerminalException if not even a program that does nothing can be run
   */
  public static Tty ofNobody(Path savedState) throws TerminalException {
    return new Tty(
        new Stty(Path.of("/bin/true")),
        new SavedState(savedState),
        OutputStream.nullOutputStream());
  }

  /**
   * Changes what the terminal does with keys, all at once and from the state as found.
   *
   * @param next the mode
   * @return the terminal's size
   * @throws TerminalException if the terminal is gone
   */
  public synchronized TtySize set(TtyMode next) throws TerminalException {
    refuseIfGivenBack();
    var arguments = new ArrayList<String>();
    arguments.add(found.text());
    arguments.addAll(next.settings());
    arguments.add("size");
    var size = TtySize.parse(stty.run(arguments));
    mode = next;
    // If it was meanwhile, the state as found comes right behind this.
    refuseIfGivenBack();
    return size;
  }

  private void refuseIfGivenBack() throws TerminalException {
    if (givenBack) {
      throw new TerminalException("The terminal was given back.");
    }
  }

  /**
   * Asks the terminal's line for its size; nothing is sent to the terminal.
   *
   * @return the size; a usual one if it is not known
   */
  public TtySize size() {
    try {
      return TtySize.parse(stty.run(List.of("size")));
    } catch (TerminalException e) {
      logger().debug("The size is not known", e);
      return TtySize.USUAL;
    }
  }

  /**
   * Puts a signal's effect right: a shell may have changed the mode while we were stopped.
   *
   * @throws TerminalException if the terminal is gone
   */
  public synchronized void setAgain() throws TerminalException {
    if (mode != TtyMode.AS_FOUND) {
      set(mode);
    }
  }

  /**
   * Looks whether somebody changed the terminal from outside, as {@code stty sane} on another one
   * does, so that it shows what is typed; then it is put back.
   *
   * @return whether it had to be
   * @throws TerminalException if the terminal is gone, or can't be kept from showing it
   */
  public synchronized boolean keepSilent() throws TerminalException {
    if (mode != TtyMode.RAW || givenBack || !stateNow().showsOrCollects()) {
      return false;
    }
    set(mode);
    if (stateNow().showsOrCollects()) {
      throw new TerminalException("The terminal can't be kept from showing what is typed.");
    }
    return true;
  }

  private LineState stateNow() throws TerminalException {
    return LineState.of(stty.run(List.of("-g")));
  }

  /**
   * Names bytes that are written right before the state is given back.
   *
   * @param bytes for example what leaves the alternate screen; not to be changed afterwards
   */
  public void farewell(byte[] bytes) {
    writing.lock();
    try {
      farewell = bytes.clone();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Has what is written from now on written elsewhere, too. Where that can't be, it is given up.
   *
   * @param other gets the same bytes
   */
  public void copyTo(ByteOutput other) {
    writing.lock();
    try {
      copy = Optional.of(other);
    } finally {
      writing.unlock();
    }
  }

  private void copy(byte[] bytes, int offset, int length) {
    try {
      if (copy.isPresent()) {
        copy.get().write(bytes, offset, length);
      }
    } catch (IOException e) {
      copy = Optional.empty();
      logger().warn("The cast of the terminal ends here", e);
    }
  }

  /** Writes bytes; does nothing once the terminal was given back. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    writing.lock();
    try {
      if (!givenBack) {
        out.write(bytes, offset, length);
        copy(bytes, offset, length);
      }
    } finally {
      writing.unlock();
    }
  }

  /** Gives the terminal back as it was found; a second call does nothing. Never throws. */
  @Override
  public void close() {
    giveBack();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending anyway.
    }
  }

  private void giveBack() {
    if (sayFarewell()) {
      restore();
    }
  }

  /** Behind a change of the mode that is under way on another thread, which would come last. */
  private synchronized void restore() {
    try {
      stty.run(List.of(found.text()));
      saved.forget();
    } catch (TerminalException e) {
      logger().debug("The terminal's state could not be given back", e);
    }
  }

  /** A writer that is stuck in a dead line must not keep the program from ending. */
  private boolean sayFarewell() {
    boolean mine = lockForAWhile();
    try {
      if (givenBack) {
        return false;
      }
      givenBack = true;
      if (mine) {
        out.write(farewell);
      }
    } catch (IOException e) {
      logger().debug("The terminal is gone", e);
    } finally {
      if (mine) {
        writing.unlock();
      }
    }
    return true;
  }

  private boolean lockForAWhile() {
    try {
      return writing.tryLock(SECONDS_FOR_A_STUCK_WRITER, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Logger logger() {
    return LoggerFactory.getLogger(Tty.class);
  }
}
