// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A credential in native memory, wiped on close: the garbage collector would leave copies of an
 * array. What lies around the bytes in the process may still be read by who may read the process;
 * {@link #hideProcess} keeps other processes of the same user and core dumps out.
 */
public final class Pin implements AutoCloseable {

  /** Longer ones are not taken. */
  public static final int MAX_BYTES = 1024;

  private static final int PR_SET_DUMPABLE = 4;

  private final Memory memory;
  private final int length;

  private Pin(Memory memory, int length) {
    this.memory = memory;
    this.length = length;
  }

  /** Brings the bytes of a credential. */
  @FunctionalInterface
  public interface Source {
    /**
     * Fills a buffer to its end.
     *
     * @param buffer a direct buffer over the native memory; must not be kept
     * @throws IOException if the bytes did not come
     */
    void fill(ByteBuffer buffer) throws IOException;
  }

  /**
   * Takes a credential.
   *
   * @param length its length in bytes, 1 to {@link #MAX_BYTES}
   * @param source brings the bytes
   * @return the credential
   * @throws IOException if the bytes did not come; nothing of them is left then
   */
  public static Pin of(int length, Source source) throws IOException {
    if (length < 1 || length > MAX_BYTES) {
      throw new IllegalArgumentException("A credential has 1 to 1024 bytes, not " + length + ".");
    }
    Pin pin = new Pin(Layout.zeroed(length), length);
    try {
      source.fill(pin.memory.getByteBuffer(0, length));
      return pin;
    } catch (IOException e) {
      pin.close();
      throw e;
    }
  }

  /**
   * Lets the PED ask: C_Login gets a null pointer and the length 0.
   *
   * @return a credential without bytes
   */
  public static Pin atPed() {
    return new Pin(Layout.zeroed(1), 0);
  }

  /** Keeps debuggers of the same user and core dumps out of this process; best effort. */
  public static void hideProcess() {
    Function prctl = NativeLibrary.getInstance("c").getFunction("prctl");
    prctl.invokeInt(
        new Object[] {PR_SET_DUMPABLE, Numbers.of(0), Numbers.of(0), Numbers.of(0), Numbers.of(0)});
  }

  Pointer pointer() {
    return length == 0 ? Pointer.NULL : memory;
  }

  int length() {
    return length;
  }

  @Override
  public void close() {
    memory.clear();
  }

  /** Says nothing about the credential, not even its length. */
  @Override
  public String toString() {
    return "(credential)";
  }
}
