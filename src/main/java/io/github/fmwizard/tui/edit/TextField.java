// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.tui.key.KeyStrokes;
import io.github.fmwizard.tui.layout.DisplayMode;

/** One line of text that is being typed, and the place of the cursor in it. */
final class TextField {

  private final int maxLength;
  private final StringBuilder text = new StringBuilder();
  private int cursor;

  TextField(int maxLength) {
    this.maxLength = maxLength;
  }

  String text() {
    return text.toString();
  }

  void set(String next) {
    text.setLength(0);
    text.append(next);
    cursor = text.length();
  }

  /** Moves or deletes; returns false for a key that does neither. */
  boolean edit(KeyStroke key) {
    switch (key.getKeyType()) {
      case ArrowLeft -> cursor = before();
      case ArrowRight -> cursor = behind();
      case Home -> cursor = 0;
      case End -> cursor = text.length();
      case Backspace -> delete(before(), cursor);
      case Delete -> delete(cursor, behind());
      case Character -> {
        return control(KeyStrokes.control(key));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Inserts text; returns false, and inserts nothing, if it has no room. */
  boolean insert(String piece) {
    int length = text.codePointCount(0, text.length()) + piece.codePointCount(0, piece.length());
    if (length > maxLength) {
      return false;
    }
    text.insert(cursor, piece);
    cursor += piece.length();
    return true;
  }

  /** Shows the part around the cursor. */
  Window window(int room, DisplayMode mode) {
    var before = mode.safe(text.substring(0, cursor));
    var rest = mode.safe(text.substring(cursor));
    while (CellText.width(before) >= room) {
      before = before.substring(CellText.letterEnd(before, 0));
    }
    int column = CellText.width(before);
    return new Window(CellText.cut(before + rest, room, ""), column);
  }

  /**
   * A part of the line.
   *
   * @param text as wide as the room at most
   * @param column the cursor's
   */
  record Window(String text, int column) {}

  private boolean control(String letter) {
    switch (letter) {
      case "A" -> cursor = 0;
      case "E" -> cursor = text.length();
      case "U" -> delete(0, text.length());
      case "W" -> delete(text.substring(0, cursor).stripTrailing().lastIndexOf(' ') + 1, cursor);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void delete(int from, int to) {
    text.delete(from, to);
    cursor = from;
  }

  private int before() {
    return cursor == 0 ? 0 : text.offsetByCodePoints(cursor, -1);
  }

  private int behind() {
    return cursor == text.length() ? cursor : text.offsetByCodePoints(cursor, 1);
  }
}
