// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The near side of a pseudo-terminal of 80 columns by 24 rows. */
public final class Pty implements AutoCloseable {

  private static final int READ_WRITE = 2;
  private static final int NO_CONTROLLING_TERMINAL = 0x100;
  private static final long SET_WINDOW_SIZE = 0x5414;
  private static final byte[] SIZE = {24, 0, 80, 0, 0, 0, 0, 0};
  private static final int CAPACITY = 1 << 16;

  /** The calls of libc that it needs. */
  interface Libc extends Library {
    int posix_openpt(int flags);

    int grantpt(int fd);

    int unlockpt(int fd);

    int ptsname_r(int fd, byte[] name, NativeLong length);

    int ioctl(int fd, NativeLong request, byte[] argument);

    NativeLong read(int fd, byte[] bytes, NativeLong length);

    NativeLong write(int fd, byte[] bytes, NativeLong length);

    int close(int fd);
  }

  private static final Libc LIBC = Native.load("c", Libc.class);

  private final int fd;
  private final Path far;
  private final byte[] bytes = new byte[CAPACITY];

  private Pty(int fd, Path far) {
    this.fd = fd;
    this.far = far;
  }

  /** Opens one. */
  public static Pty open() throws IOException {
    int fd = LIBC.posix_openpt(READ_WRITE | NO_CONTROLLING_TERMINAL);
    byte[] name = new byte[128];
    if (fd < 0
        || LIBC.grantpt(fd) != 0
        || LIBC.unlockpt(fd) != 0
        || LIBC.ptsname_r(fd, name, new NativeLong(name.length)) != 0
        || LIBC.ioctl(fd, new NativeLong(SET_WINDOW_SIZE), SIZE) != 0) {
      throw new IOException("There is no pseudo-terminal");
    }
    return new Pty(fd, Path.of(Native.toString(name)));
  }

  /** Returns the far side, for a program. */
  public Path far() {
    return far;
  }

  /** Waits for bytes that the program wrote; empty when it is gone. */
  public String read() {
    int length = LIBC.read(fd, bytes, new NativeLong(CAPACITY)).intValue();
    return length <= 0 ? "" : new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** Types bytes, a sign each. */
  public void type(String keys) {
    byte[] typed = keys.getBytes(StandardCharsets.ISO_8859_1);
    LIBC.write(fd, typed, new NativeLong(typed.length));
  }

  @Override
  public void close() {
    LIBC.close(fd);
  }
}
