// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** The few functions of the C library that Java has none for. Each throws with the error number. */
final class Libc {

  static final int EINTR = 4;
  static final int EIO = 5;

  static {
    Native.register(Libc.class, NativeLibrary.getProcess());
  }

  private Libc() {}

  static native int ioctl(int descriptor, NativeLong request, Pointer argument)
      throws LastErrorException;

  static native int tcgetattr(int descriptor, Pointer termios) throws LastErrorException;

  static native int tcsetattr(int descriptor, int when, Pointer termios) throws LastErrorException;

  static native NativeLong read(int descriptor, Pointer bytes, NativeLong count)
      throws LastErrorException;

  static native NativeLong write(int descriptor, Pointer bytes, NativeLong count)
      throws LastErrorException;

  static native int poll(Pointer descriptors, NativeLong count, int milliseconds)
      throws LastErrorException;
}
