// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.TextGraphics;
import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.terminal.TtySize;
import io.github.fmwizard.tui.lanterna.MeasuredLetter;
import io.github.fmwizard.tui.lanterna.SerialLineScreen;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Draws styled lines on Lanterna's screen, in cells whose width is ours to say. */
final class Canvas {

  private static final int ASCII = 0x7F;

  private final SerialLineScreen screen;
  private final TextGraphics graphics;
  private final Map<Theme, Map<String, TextCharacter>> letters = new EnumMap<>(Theme.class);
  private DisplayMode mode;

  Canvas(SerialLineScreen screen, DisplayMode mode) {
    this.screen = screen;
    this.mode = mode;
    graphics = screen.newTextGraphics();
  }

  TtySize size() {
    var size = screen.getTerminalSize();
    return new TtySize(size.getColumns(), size.getRows());
  }

  DisplayMode mode() {
    return mode;
  }

  /** Begins a new picture; a change of size or mode repaints all. */
  void begin(DisplayMode newLook) {
    if (!newLook.equals(mode)) {
      mode = newLook;
      letters.clear();
      screen.repaint();
    }
    screen.doResizeIfNecessary();
    graphics.fillRectangle(
        TerminalPosition.TOP_LEFT_CORNER,
        screen.getTerminalSize(),
        TextCharacter.DEFAULT_CHARACTER);
    screen.setCursorPosition(TerminalPosition.TOP_LEFT_CORNER);
  }

  /** Places the cursor, inside of the screen. */
  void cursor(int column, int row) {
    screen.setCursorPosition(new TerminalPosition(column, row));
  }

  /** Draws a line, cut where its room or the screen ends; returns the column behind it. */
  int draw(int column, int row, StyledLine line, int room) {
    int end = Math.min(size().columns(), column + room);
    int at = column;
    for (var piece : line.pieces()) {
      at = draw(at, row, piece.text(), piece.theme(), end);
    }
    return at;
  }

  void fill(int row, int from, int to, String letter, Theme theme) {
    graphics.fillRectangle(
        new TerminalPosition(from, row),
        new TerminalSize(Math.max(0, to - from), 1),
        letter(letter, theme));
  }

  private int draw(int column, int row, String text, Theme theme, int end) {
    var safe = mode.safe(text);
    int at = column;
    for (int start = 0; start < safe.length(); ) {
      int next = CellText.letterEnd(safe, start);
      var letter = letter(safe.substring(start, next), theme);
      int width = letter.isDoubleWidth() ? 2 : 1;
      if (at + width > end) {
        return end;
      }
      graphics.setCharacter(at, row, letter);
      at += width;
      start = next;
    }
    return at;
  }

  /** Lanterna looks for the ends of letters whenever it makes a cell, so each is made once. */
  private TextCharacter letter(String letter, Theme theme) {
    return letters
        .computeIfAbsent(theme, some -> new HashMap<>(ASCII))
        .computeIfAbsent(letter, some -> made(some, theme));
  }

  private TextCharacter made(String letter, Theme theme) {
    boolean mono = mode.mono();
    return MeasuredLetter.of(
        letter,
        CellText.width(letter) == 2,
        theme.text(mono),
        theme.ground(mono),
        theme.attributes(mono));
  }
}
