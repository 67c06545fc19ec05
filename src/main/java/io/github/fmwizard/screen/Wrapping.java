// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.List;

/** Wraps one safe line; see {@link CellText#wrap}. */
final class Wrapping {

  private final int width;
  private final List<String> lines;
  private final StringBuilder line = new StringBuilder();
  private int used;
  private boolean begun;

  Wrapping(int width, List<String> lines) {
    this.width = width;
    this.lines = lines;
  }

  void add(String safe) {
    if (CellText.cells(safe) <= width) {
      lines.add(safe.stripTrailing());
      return;
    }
    for (int at = 0; at < safe.length(); ) {
      int end = pieceEnd(safe, at);
      put(safe.substring(at, end));
      at = end;
    }
    if (!begun || !line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
  }

  /** A piece is a run of spaces, one wide letter, or a run of other letters. */
  private static int pieceEnd(String safe, int start) {
    int kind = kind(safe, start);
    int end = CellText.letterEnd(safe, start);
    while (kind != 2 && end < safe.length() && kind(safe, end) == kind) {
      end = CellText.letterEnd(safe, end);
    }
    return end;
  }

  private static int kind(String safe, int at) {
    return safe.charAt(at) == ' ' ? 0 : CellWidth.of(safe.codePointAt(at));
  }

  private void put(String piece) {
    int cells = CellText.cells(piece);
    if (piece.charAt(0) == ' ') {
      space(piece, cells);
    } else if (used + cells <= width) {
      append(piece, cells);
    } else if (cells <= width) {
      next();
      append(piece, cells);
    } else {
      putInPieces(piece);
    }
  }

  /** Spaces count at the line's begin, as its indent, and between words; never after a wrap. */
  private void space(String piece, int cells) {
    if (used + cells <= width && (used > 0 || !begun)) {
      append(piece, cells);
    } else if (used > 0) {
      next();
    }
  }

  private void putInPieces(String word) {
    if (used > 0) {
      next();
    }
    for (int at = 0; at < word.length(); ) {
      int end = CellText.letterEnd(word, at);
      int cells = CellWidth.of(word.codePointAt(at));
      if (used + cells > width) {
        next();
      }
      append(word.substring(at, end), cells);
      at = end;
    }
  }

  private void append(String piece, int cells) {
    line.append(piece);
    used += cells;
  }

  /** An indent that was left alone on its line goes without a line of its own. */
  private void next() {
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
      begun = true;
    }
    line.setLength(0);
    used = 0;
  }
}
