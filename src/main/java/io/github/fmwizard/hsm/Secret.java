// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import java.util.Arrays;
import java.util.Objects;

/**
 * A secret in memory: never a String, never printed, wiped on close. Reading it needs a {@link
 * Grant}, whose use is easy to search for and fenced by a test.
 */
public final class Secret implements AutoCloseable {

  private final char[] chars;
  private final int length;

  private Secret(char[] chars, int length) {
    this.chars = chars;
    this.length = length;
  }

  /** Permits reading secrets. Only device packages may name it. */
  public static final class Grant {
    private static final Grant DEVICE = new Grant();

    private Grant() {}

    /**
     * Returns the grant for code that hands the secret to a device.
     *
     * @return the grant
     */
    public static Grant forDevice() {
      return DEVICE;
    }
  }

  /**
   * Reads a secret; the array is wiped after the call.
   *
   * @param <R> the type of the result
   */
  public interface Reader<R> {
    /**
     * Reads the characters. The array must not be kept.
     *
     * @param chars a copy that is wiped afterwards
     * @return anything but the secret
     */
    R read(char[] chars);
  }

  /**
   * Takes over an array of characters. The caller must not use it any more.
   *
   * @param chars the characters
   * @param length how many of them count
   * @return the secret, owner of the array
   */
  public static Secret owning(char[] chars, int length) {
    Objects.checkFromIndexSize(0, length, chars.length);
    return new Secret(chars, length);
  }

  /**
   * Lets a reader see a copy, which is wiped afterwards.
   *
   * @param <R> the type of the result
   * @param grant the permission to read
   * @param reader sees the characters
   * @return what the reader returned
   */
  public <R> R reveal(Grant grant, Reader<R> reader) {
    Objects.requireNonNull(grant, "grant");
    char[] copy = Arrays.copyOf(chars, length);
    try {
      return reader.read(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  /**
   * Tells whether nothing was typed.
   *
   * @return true for an empty secret
   */
  public boolean isEmpty() {
    return length == 0;
  }

  @Override
  public void close() {
    Arrays.fill(chars, '\0');
  }

  /** Says nothing about the secret, not even its length. */
  @Override
  public String toString() {
    return "(secret)";
  }
}
