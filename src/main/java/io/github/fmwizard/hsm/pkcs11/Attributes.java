// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Attributes of one object, raw. */
public final class Attributes {

  private final Map<Long, byte[]> values;

  Attributes(Map<Long, byte[]> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Returns an attribute as a number, if it has a number's size: 1, 2, 4 or 8 bytes.
   *
   * @param type its type
   * @return the number, or empty if the object has none of that type and size
   */
  public Optional<Long> number(long type) {
    return raw(type).filter(bytes -> Integer.bitCount(bytes.length) == 1).flatMap(this::number);
  }

  private Optional<Long> number(byte[] bytes) {
    if (bytes.length > Long.BYTES) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = bytes.length - 1; i >= 0; i--) {
      number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[i]);
    }
    return Optional.of(number);
  }

  /**
   * Returns an attribute as a text.
   *
   * @param type its type
   * @return the text without blanks and zeros at its end, or empty if the object has none
   */
  public Optional<String> text(long type) {
    return raw(type).map(Layout::printable);
  }

  /**
   * Returns an attribute as hexadecimal digits.
   *
   * @param type its type
   * @return lower-case digits, or empty if the object has none
   */
  public Optional<String> digits(long type) {
    return raw(type).map(HexFormat.of()::formatHex);
  }

  /**
   * Returns an attribute whose encoding is not known: its text if all its bytes are printable, else
   * {@code 0x} and hexadecimal digits, as a number where it has a number's size.
   *
   * @param type its type
   * @return the words, or empty if the object has none
   */
  public Optional<String> words(long type) {
    return raw(type).map(bytes -> words(type, bytes));
  }

  private String words(long type, byte[] bytes) {
    String text = Layout.printable(bytes);
    Optional<Long> number = number(type);
    boolean padded = bytes.length > 0 && bytes[bytes.length - 1] == 0;
    if (isPrintable(text) && !(padded && number.isPresent())) {
      return text;
    }
    return "0x" + number.map(Long::toHexString).orElseGet(() -> HexFormat.of().formatHex(bytes));
  }

  private static boolean isPrintable(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private Optional<byte[]> raw(long type) {
    return Optional.ofNullable(values.get(type));
  }
}
