// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns digests into words that can be read aloud and written on paper, and back.
 *
 * <p>The words are those of the PGP word list: bytes at even positions have two syllables, bytes at
 * odd positions three, so a word left out, doubled or swapped is heard.
 */
public final class DigestWords {

  private static final List<List<String>> WORDS =
      List.of(
          List.of(PgpWordList.EVEN.strip().split("\\s+")),
          List.of(PgpWordList.ODD.strip().split("\\s+")));

  private static final List<Map<String, Integer>> VALUES =
      List.of(valuesOf(WORDS.get(0)), valuesOf(WORDS.get(1)));

  private DigestWords() {}

  /**
   * Return all words of a digest.
   *
   * @param digest the digest
   * @return 32 words
   */
  public static List<String> of(Digest digest) {
    return ofBytes(digest.bytes());
  }

  /**
   * Return the words of a digest's first bytes.
   *
   * @param digest the digest
   * @param count how many words, 1 to 32
   * @return {@code count} words
   * @throws IllegalArgumentException if {@code count} is out of range
   */
  public static List<String> of(Digest digest, int count) {
    if (count < 1 || count > Digest.BYTES) {
      throw new IllegalArgumentException("A digest has 1 to 32 words, not " + count);
    }
    return of(digest).subList(0, count);
  }

  /**
   * Return one word a byte.
   *
   * @param bytes any number of bytes, also none
   * @return the words, in order
   */
  public static List<String> ofBytes(byte[] bytes) {
    List<String> words = new ArrayList<>(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      words.add(WORDS.get(i % 2).get(bytes[i] & 0xff));
    }
    return List.copyOf(words);
  }

  /**
   * Read words back.
   *
   * @param text words apart by white space or hyphens, in any case
   * @return one byte a word, in order
   * @throws IllegalArgumentException naming the first word that is not in the list, or stands where
   *     only a word of the other half can stand
   */
  public static byte[] parse(String text) {
    String[] words = text.strip().split("[\\s-]+", -1);
    byte[] bytes = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      bytes[i] = (byte) value(words[i], i);
    }
    return bytes;
  }

  private static int value(String word, int position) {
    String key = word.toLowerCase(Locale.ROOT);
    Integer value = VALUES.get(position % 2).get(key);
    if (value != null) {
      return value;
    }
    String place = "Word " + (position + 1) + ", \"" + word + "\", ";
    throw new IllegalArgumentException(
        VALUES.get((position + 1) % 2).containsKey(key)
            ? place + "can't stand there: a word before it is missing, doubled or swapped"
            : place + "is not in the PGP word list");
  }

  private static Map<String, Integer> valuesOf(List<String> words) {
    Map<String, Integer> values = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      values.put(words.get(i).toLowerCase(Locale.ROOT), i);
    }
    return Map.copyOf(values);
  }
}
