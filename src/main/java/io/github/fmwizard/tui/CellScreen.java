// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.TerminalPosition;
import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.terminal.TtySize;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The screen as cells: what is to be seen, and what the terminal shows already. It has no terminal;
 * {@link #update} returns the bytes that make one like the other.
 */
final class CellScreen {

  private static final int ASCII = 0x7F;

  private final Map<Theme, Map<String, Cell>> cells = new HashMap<>();
  private final Map<Theme, @Nullable Cell[]> simple = new HashMap<>();
  private TtySize size;
  private Look look;
  private Grid wanted;
  private Grid shown;
  private TerminalPosition cursor = TerminalPosition.TOP_LEFT_CORNER;
  private TerminalPosition shownCursor = TerminalPosition.TOP_LEFT_CORNER;
  private boolean stale = true;

  CellScreen(TtySize size, Look look) {
    this.size = size;
    this.look = look;
    wanted = blank();
    shown = blank();
  }

  TtySize size() {
    return size;
  }

  Look look() {
    return look;
  }

  /** Begins a new picture of a size and look; a change of either repaints all. */
  void begin(TtySize newSize, Look newLook) {
    // Part by part: what Java makes for the equality of records delays the first frame.
    if (newLook.ascii() != look.ascii() || newLook.mono() != look.mono()) {
      look = newLook;
      cells.clear();
      simple.clear();
      stale = true;
    }
    if (newSize.columns() != size.columns() || newSize.rows() != size.rows()) {
      size = newSize;
      stale = true;
    }
    wanted = blank();
    cursor = TerminalPosition.TOP_LEFT_CORNER;
  }

  /** Makes the next update repaint everything. */
  void forget() {
    stale = true;
  }

  void cursor(int column, int row) {
    cursor = new TerminalPosition(clamp(column, size.columns()), clamp(row, size.rows()));
  }

  /** Draws a line, cut where its room or the screen ends; returns the column behind it. */
  int draw(int column, int row, StyledLine line, int room) {
    int end = Math.min(size.columns(), column + room);
    int at = column;
    for (var piece : line.pieces()) {
      at = draw(at, row, piece.text(), piece.theme(), end);
    }
    return at;
  }

  void fill(int row, int from, int to, String letter, Theme theme) {
    for (int column = from; column < to; column++) {
      wanted.put(column, row, cell(letter, theme));
    }
  }

  /** Returns what must be sent so that the terminal shows the picture. */
  byte[] update() {
    var changes = new Changes();
    if (stale) {
      changes.clear();
      shown = blank();
      stale = false;
    }
    for (int row = 0; row < size.rows(); row++) {
      changes.row(row, shown, wanted);
    }
    if (!changes.isEmpty() || !cursor.equals(shownCursor)) {
      changes.cursor(cursor);
    }
    shown = wanted;
    shownCursor = cursor;
    return changes.bytes();
  }

  /** The text of a row without the spaces at its end, as tests see it. */
  String text(int row) {
    var text = new StringBuilder();
    for (int column = 0; column < size.columns(); column++) {
      var cell = wanted.at(column, row);
      text.append(cell.letter());
      column += cell.isWide() ? 1 : 0;
    }
    return text.toString().stripTrailing();
  }

  TerminalPosition cursor() {
    return cursor;
  }

  private int draw(int column, int row, String text, Theme theme, int end) {
    var safe = look.safe(text);
    int at = column;
    var simple = simple(theme);
    for (int start = 0; start < safe.length(); ) {
      int next = CellText.letterEnd(safe, start);
      int sign = safe.charAt(start);
      var cell =
          next == start + 1 && sign < simple.length
              ? simple(simple, sign, theme)
              : cell(safe.substring(start, next), theme);
      int width = cell.isWide() ? 2 : 1;
      if (at + width > end) {
        return end;
      }
      wanted.put(at, row, cell);
      at += width;
      start = next;
    }
    return at;
  }

  /** Most letters are ASCII, and are found without making a text of each. */
  private @Nullable Cell[] simple(Theme theme) {
    var known = simple.get(theme);
    if (known == null) {
      known = new Cell[ASCII];
      simple.put(theme, known);
    }
    return known;
  }

  private Cell simple(@Nullable Cell[] known, int sign, Theme theme) {
    var cell = known[sign];
    if (cell == null) {
      cell = cell(String.valueOf((char) sign), theme);
      known[sign] = cell;
    }
    return cell;
  }

  private Cell cell(String letter, Theme theme) {
    var known = cells.get(theme);
    if (known == null) {
      known = new HashMap<>();
      cells.put(theme, known);
    }
    var cell = known.get(letter);
    if (cell == null) {
      cell = new Cell(letter, Pen.look(theme, look.mono()));
      known.put(letter, cell);
    }
    return cell;
  }

  private Grid blank() {
    return new Grid(size, cell(" ", Theme.PLAIN));
  }

  private static int clamp(int value, int limit) {
    return Math.max(0, Math.min(value, limit - 1));
  }
}
