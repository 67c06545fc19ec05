// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Arrays;

/**
 * What was kept of a line's digest outside the run folder: all of it, or its first words.
 *
 * <p>The words are compared as far as they go. Fewer than {@value #STRONG_WORDS} are within reach
 * of a search for another journal with the same words; the {@value #LEAST_WORDS} that a screen
 * shows of a checkpoint find a folder that was mistaken for another one, and no more.
 */
public final class Anchor {

  /** The least number of words: what the screen shows of a checkpoint. */
  public static final int LEAST_WORDS = 2;

  /** From so many words on nobody finds another journal with the same ones. */
  public static final int STRONG_WORDS = 8;

  private final byte[] prefix;

  private Anchor(byte[] prefix) {
    this.prefix = prefix;
  }

  /**
   * Make an anchor of a whole digest.
   *
   * @param digest a line's digest
   * @return the anchor
   */
  public static Anchor of(Digest digest) {
    return new Anchor(digest.bytes());
  }

  /**
   * Read what a person typed.
   *
   * @param text 64 hexadecimal digits, or 2 to 32 words of the PGP word list
   * @return the anchor
   * @throws IllegalArgumentException saying what is wrong with {@code text}
   */
  public static Anchor parse(String text) {
    String stripped = text.strip();
    if (stripped.length() == Digest.HEX_DIGITS && stripped.chars().allMatch(Digest::isLowerHex)) {
      return of(Digest.parse(stripped));
    }
    byte[] prefix = DigestWords.parse(stripped);
    if (prefix.length < LEAST_WORDS || prefix.length > Digest.BYTES) {
      throw new IllegalArgumentException(
          "An anchor has 2 to 32 words or 64 hexadecimal digits, not " + prefix.length + " words");
    }
    return new Anchor(prefix);
  }

  /**
   * Return how much of a digest this anchor pins.
   *
   * @return the number of words, 2 to 32; 32 is a whole digest
   */
  public int words() {
    return prefix.length;
  }

  /**
   * Tell whether the words prove something against whoever has time to search.
   *
   * @return false for fewer than {@value #STRONG_WORDS}
   */
  public boolean isStrong() {
    return prefix.length >= STRONG_WORDS;
  }

  /**
   * Tell whether a digest is the one that was kept.
   *
   * @param digest a line's digest
   * @return true if it begins with this anchor's bytes
   */
  public boolean matches(Digest digest) {
    return digest.startsWith(prefix);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Anchor that && Arrays.equals(prefix, that.prefix);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(prefix);
  }

  @Override
  public String toString() {
    return String.join(" ", DigestWords.ofBytes(prefix));
  }
}
