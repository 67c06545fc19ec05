// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.lanterna;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.ScreenBuffer;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.Terminal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna's screen with a refresh for serial lines: it sends what has changed, row by row, and
 * speaks to its terminal through Lanterna's interface alone, so that any of its terminals will do.
 */
public final class SerialLineScreen extends TerminalScreen {

  /** Sending so many unchanged letters again costs no more than jumping over them. */
  private static final int NOT_WORTH_A_JUMP = 4;

  private static final TextCharacter BLANK = TextCharacter.DEFAULT_CHARACTER;
  private static final int LAST_ASCII = 0x7E;

  private boolean stale = true;
  private TextCharacter look = BLANK;
  private int nextColumn;
  private int nextRow;

  /**
   * Makes a screen of a terminal's size.
   *
   * @param terminal shows it
   * @throws IOException if the terminal can't tell its size
   */
  public SerialLineScreen(Terminal terminal) throws IOException {
    super(terminal);
  }

  /** Makes the next refresh send everything. */
  public synchronized void repaint() {
    stale = true;
  }

  @Override
  public synchronized void clear() {
    super.clear();
    stale = true;
  }

  @Override
  public synchronized @Nullable TerminalSize doResizeIfNecessary() {
    var size = super.doResizeIfNecessary();
    stale |= size != null;
    return size;
  }

  @Override
  public synchronized void refresh(RefreshType type) throws IOException {
    look = BLANK;
    nextColumn = -1;
    getTerminal().resetColorAndSGR();
    if (stale || type == RefreshType.COMPLETE) {
      getTerminal().clearScreen();
      getFrontBuffer().setAll(BLANK);
      stale = false;
    }
    for (int row = 0; row < getTerminalSize().getRows(); row++) {
      refresh(row);
    }
    getBackBuffer().copyTo(getFrontBuffer());
    getTerminal().resetColorAndSGR();
    getTerminal().setCursorPosition(getCursorPosition());
    getTerminal().flush();
  }

  private void refresh(int row) throws IOException {
    var wanted = getBackBuffer();
    var shown = getFrontBuffer();
    int used = end(wanted, row);
    boolean halved = false;
    for (int at = 0; at < used; at++) {
      var letter = wanted.getCharacterAt(at, row);
      var before = shown.getCharacterAt(at, row);
      if (halved || !letter.equals(before)) {
        // The right half of a wide letter goes with its left one.
        boolean wide = letter.isDoubleWidth();
        halved = before.isDoubleWidth() || (wide && isWide(shown, at + 1, row));
        fillOrJump(at, row, wanted);
        put(letter, at, row);
      }
      at += letter.isDoubleWidth() ? 1 : 0;
    }
    int columns = wanted.getSize().getColumns();
    if (used < columns && (halved || end(shown, row) > used)) {
      take(BLANK);
      getTerminal().setCursorPosition(used, row);
      getTerminal().putString(" ".repeat(columns - used));
      nextColumn = -1;
    }
  }

  private static boolean isWide(ScreenBuffer buffer, int column, int row) {
    return column < buffer.getSize().getColumns()
        && buffer.getCharacterAt(column, row).isDoubleWidth();
  }

  /** Returns the column behind the last letter of a row that isn't a plain blank. */
  private static int end(ScreenBuffer buffer, int row) {
    int columns = buffer.getSize().getColumns();
    int end = columns;
    while (end > 0 && buffer.getCharacterAt(end - 1, row).equals(BLANK)) {
      end--;
    }
    boolean wide = end > 0 && buffer.getCharacterAt(end - 1, row).isDoubleWidth();
    return Math.min(columns, wide ? end + 1 : end);
  }

  private void fillOrJump(int at, int row, ScreenBuffer wanted) throws IOException {
    int gap = at - nextColumn;
    if (nextColumn >= 0
        && nextRow == row
        && gap <= NOT_WORTH_A_JUMP
        && isFilling(row, at, wanted)) {
      for (int between = nextColumn; between < at; between++) {
        getTerminal().putString(wanted.getCharacterAt(between, row).getCharacterString());
      }
    } else {
      getTerminal().setCursorPosition(at, row);
    }
  }

  private boolean isFilling(int row, int end, ScreenBuffer wanted) {
    for (int at = nextColumn; at < end; at++) {
      var letter = wanted.getCharacterAt(at, row);
      if (!isAscii(letter) || !isLike(look, letter)) {
        return false;
      }
    }
    return true;
  }

  private void put(TextCharacter letter, int column, int row) throws IOException {
    take(letter);
    getTerminal().putString(letter.getCharacterString());
    boolean known = isAscii(letter) && column + 1 < getTerminalSize().getColumns();
    nextColumn = known ? column + 1 : -1;
    nextRow = row;
  }

  private void take(TextCharacter letter) throws IOException {
    if (isLike(look, letter)) {
      return;
    }
    look = letter;
    getTerminal().resetColorAndSGR();
    for (var attribute : letter.getModifiers()) {
      getTerminal().enableSGR(attribute);
    }
    if (letter.getForegroundColor() != TextColor.ANSI.DEFAULT) {
      getTerminal().setForegroundColor(letter.getForegroundColor());
    }
    if (letter.getBackgroundColor() != TextColor.ANSI.DEFAULT) {
      getTerminal().setBackgroundColor(letter.getBackgroundColor());
    }
  }

  private static boolean isLike(TextCharacter one, TextCharacter other) {
    return one.getForegroundColor().equals(other.getForegroundColor())
        && one.getBackgroundColor().equals(other.getBackgroundColor())
        && one.getModifiers().equals(other.getModifiers());
  }

  /** Tells whether all terminals agree that it takes one column. */
  private static boolean isAscii(TextCharacter letter) {
    var text = letter.getCharacterString();
    return text.length() == 1 && text.charAt(0) <= LAST_ASCII;
  }
}
