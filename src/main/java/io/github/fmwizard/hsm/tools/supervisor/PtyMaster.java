// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/**
 * The master's side of a pseudo-terminal, inherited as descriptor 0. It must never be opened by its
 * name, for that makes another terminal. Numbers are Linux's on x86-64 and aarch64.
 */
final class PtyMaster {

  /** Room for any {@code struct termios} of these platforms. */
  private static final int TERMIOS_BYTES = 128;

  private static final int DESCRIPTOR = 0;

  private static final long TIOCSPTLCK = 0x40045431L;
  private static final long TIOCGPTN = 0x80045430L;
  private static final long TIOCSWINSZ = 0x5414L;

  private static final int TCSANOW = 0;

  private static final int POLL_BYTES = 8;
  private static final int POLL_EVENTS = 4;
  private static final int POLL_RETURNED = 6;
  private static final short POLLIN = 1;

  /** Kept, because the pump waits a thousand times a second in a flood of output. */
  private static final Memory POLL = new Memory(POLL_BYTES);

  private PtyMaster() {}

  /** What waiting brought. */
  enum Ready {
    NOTHING,
    OUTPUT,
    /** No process has the terminal any more. */
    HUNG_UP
  }

  /** Lets the other side be opened, and names it. */
  static String unlock() {
    try (var word = new Memory(Integer.BYTES)) {
      word.setInt(0, 0);
      Libc.ioctl(DESCRIPTOR, new NativeLong(TIOCSPTLCK), word);
      Libc.ioctl(DESCRIPTOR, new NativeLong(TIOCGPTN), word);
      return "/dev/pts/" + word.getInt(0);
    }
  }

  /** Sets the size; the program gets SIGWINCH. */
  static void resize(int rows, int columns) {
    try (var size = new Memory(4L * Short.BYTES)) {
      size.clear();
      size.setShort(0, (short) rows);
      size.setShort(Short.BYTES, (short) columns);
      Libc.ioctl(DESCRIPTOR, new NativeLong(TIOCSWINSZ), size);
    }
  }

  static Memory newTermios() {
    var termios = new Memory(TERMIOS_BYTES);
    termios.clear();
    return termios;
  }

  static void readTermios(Memory termios) {
    Libc.tcgetattr(DESCRIPTOR, termios);
  }

  static void writeTermios(Memory termios) {
    Libc.tcsetattr(DESCRIPTOR, TCSANOW, termios);
  }

  /** Waits for output; one thread does. */
  static Ready await(int milliseconds) {
    try {
      POLL.setInt(0, DESCRIPTOR);
      POLL.setShort(POLL_EVENTS, POLLIN);
      POLL.setShort(POLL_RETURNED, (short) 0);
      if (Libc.poll(POLL, new NativeLong(1), milliseconds) == 0) {
        return Ready.NOTHING;
      }
      return (POLL.getShort(POLL_RETURNED) & POLLIN) != 0 ? Ready.OUTPUT : Ready.HUNG_UP;
    } catch (LastErrorException e) {
      if (e.getErrorCode() == Libc.EINTR) {
        return Ready.NOTHING;
      }
      throw e;
    }
  }

  /** Reads output; returns how many bytes, and -1 if no process has the terminal any more. */
  static int read(Pointer bytes, int count) {
    while (true) {
      try {
        return Math.toIntExact(Libc.read(DESCRIPTOR, bytes, new NativeLong(count)).longValue());
      } catch (LastErrorException e) {
        if (e.getErrorCode() == Libc.EIO) {
          return -1;
        }
        if (e.getErrorCode() != Libc.EINTR) {
          throw e;
        }
      }
    }
  }

  /** Types one byte; waits while the terminal is full. Returns whether it was taken. */
  static boolean write(Pointer single) {
    while (true) {
      try {
        return Libc.write(DESCRIPTOR, single, new NativeLong(1)).longValue() == 1;
      } catch (LastErrorException e) {
        if (e.getErrorCode() == Libc.EIO) {
          return false;
        }
        if (e.getErrorCode() != Libc.EINTR) {
          throw e;
        }
      }
    }
  }
}
