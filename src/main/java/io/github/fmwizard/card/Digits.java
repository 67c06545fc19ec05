// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** Digits of which a text may be made. */
public enum Digits {
  /** 0 to 9. */
  DECIMAL("0123456789"),
  /** 0 to 9 and the small letters a to f. */
  HEXADECIMAL("0123456789abcdef");

  private final String all;

  Digits(String all) {
    this.all = all;
  }

  /**
   * Tells whether a text is made of nothing but these digits.
   *
   * @param text any text
   * @param least how many there must be
   * @param most how many there may be
   * @return true if it is
   */
  public boolean spell(String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (all.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
