// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.campaign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What a disk, an editor or a crash does to the bytes of a file. */
enum Damage {
  NONE,
  BIT,
  BYTE,
  CUT,
  ZEROS,
  ZERO_PAGE_AT_END,
  NOISE_AT_END,
  LINE_GONE,
  LINE_TWICE,
  LINES_SWAPPED,
  PIECE_GONE,
  PIECE_TWICE,
  EMPTY;

  static Damage any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  /** Returns the bytes after it. */
  byte[] done(byte[] bytes, Random random) {
    int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(300));
    byte[] copy = bytes.clone();
    return switch (this) {
      case NONE -> copy;
      case BIT, BYTE -> {
        if (bytes.length > 0) {
          copy[at] = (byte) (this == BIT ? copy[at] ^ 1 << random.nextInt(8) : random.nextInt());
        }
        yield copy;
      }
      case CUT -> Arrays.copyOf(bytes, at);
      case ZEROS -> {
        Arrays.fill(copy, at, at + length, (byte) 0);
        yield copy;
      }
      case ZERO_PAGE_AT_END -> Arrays.copyOf(bytes, bytes.length + 4096);
      case NOISE_AT_END -> joined(bytes, noise(random));
      case LINE_GONE, LINE_TWICE, LINES_SWAPPED -> lines(bytes, random);
      case PIECE_GONE ->
          joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
      case PIECE_TWICE ->
          joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
      case EMPTY -> new byte[0];
    };
  }

  private byte[] lines(byte[] bytes, Random random) {
    String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
    int one = random.nextInt(lines.length);
    int other = random.nextInt(lines.length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      int from = this == LINES_SWAPPED ? i == one ? other : i == other ? one : i : i;
      if (this == LINE_GONE && i == one) {
        continue;
      }
      text.append(lines[from]).append(i == lines.length - 1 ? "" : "\n");
      if (this == LINE_TWICE && i == one) {
        text.append(lines[from]).append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[1 + random.nextInt(600)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
