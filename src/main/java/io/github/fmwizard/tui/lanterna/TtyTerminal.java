// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.lanterna;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import io.github.fmwizard.terminal.ByteOutput;
import io.github.fmwizard.terminal.TtySize;
import io.github.fmwizard.tui.key.TypedStream;
import io.github.fmwizard.tui.key.TypingProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Lanterna's terminal over our tty layer. It asks the terminal nothing, sends all of a frame in one
 * write, and moves the cursor and changes colours only where a letter follows: on a serial line a
 * hundred bytes take a tenth of a second. Only sequences that a VT100 knows are used for drawing.
 *
 * <p>All calls come from the renderer's thread.
 */
public final class TtyTerminal extends ANSITerminal {

  /** Letters from the first set; the other screen; pastes marked; a cursor. */
  private static final String ENTER = "\u001B(B\u001B[?1049h\u001B[?2004h\u001B[?25h";

  private static final String EXPLICIT_ORDER = "\u001B[8l";
  private static final String IMPLICIT_ORDER = "\u001B[8h";

  /** To the last row, so that on terminals without another screen nothing is drawn over. */
  private static final String TO_THE_END = "\u001B[m\u001B[999H\r\n";

  private static final String LEAVE = TO_THE_END + "\u001B[?1049l\u001B[?25h";
  private static final String NEXT_LINE = "\u001B[m\r\n";
  private static final String NO_MARKED_PASTE = "\u001B[?2004l";
  private static final String ERASE_REST_OF_ROW = "\u001B[K";

  private static final int LAST_ASCII = 0x7E;

  private final FrameBytes frame;
  private final boolean ascii;
  private final Rendition rendition = new Rendition();
  private final CursorMoves cursor;
  private TtySize size;
  private int blanks;
  private boolean blank;
  private boolean cursorVisible = true;
  private boolean inOtherScreen;

  /**
   * Makes a terminal; nothing is written before the first flush.
   *
   * @param out where the bytes go
   * @param typed what is typed, for {@link #pollInput}
   * @param ascii true if the terminal may not know sequences beyond ASCII's, as for the order of
   *     writing
   */
  public TtyTerminal(ByteOutput out, TypedStream typed, boolean ascii) {
    this(new FrameBytes(out), typed, ascii);
  }

  private TtyTerminal(FrameBytes frame, TypedStream typed, boolean ascii) {
    super(typed, frame, StandardCharsets.UTF_8);
    this.frame = frame;
    this.ascii = ascii;
    cursor = new CursorMoves(frame);
    size = TtySize.USUAL;
  }

  @Override
  protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
    return new TypingProfile();
  }

  /**
   * Takes the size that the terminal's line told, and tells it to Lanterna's screen.
   *
   * @param next the size
   * @throws IOException never
   */
  public void resized(TtySize next) throws IOException {
    size = next;
    getTerminalSize();
  }

  /** Lanterna would ask the terminal, and wait up to ten seconds for an answer. */
  @Override
  protected TerminalSize findTerminalSize() {
    return new TerminalSize(size.columns(), size.rows());
  }

  /** Enters the other screen; nothing is written before the next flush. */
  @Override
  public void enterPrivateMode() {
    frame.add(ENTER + (ascii ? "" : EXPLICIT_ORDER));
    inOtherScreen = true;
    cursorVisible = true;
    forget();
  }

  /** Leaves the other screen; nothing is written before the next flush. */
  @Override
  public void exitPrivateMode() {
    frame.reset();
    frame.add(leaving());
    inOtherScreen = false;
    forget();
  }

  /**
   * Prints lines where the other screen was left, in one write with what left it.
   *
   * @param text ASCII with ends of lines
   * @throws IOException if the terminal is gone
   */
  public void print(String text) throws IOException {
    frame.add(text);
    frame.flush();
    forget();
  }

  /** Returns the bytes that leave the screen as it is now, with a word below. */
  public byte[] farewell(String word) {
    return (leaving() + (ascii ? "" : IMPLICIT_ORDER) + NO_MARKED_PASTE + word)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private String leaving() {
    return inOtherScreen ? LEAVE : NEXT_LINE;
  }

  private void forget() {
    rendition.forget();
    cursor.forget();
    blanks = 0;
    blank = false;
  }

  @Override
  public void setCursorPosition(int column, int row) {
    if (blanks > 0 && !cursor.isWantedAt(column, row)) {
      putBlanks();
    }
    cursor.want(column, row);
  }

  /** Lanterna would ask the terminal. */
  @Override
  public synchronized TerminalPosition getCursorPosition() {
    return cursor.wanted();
  }

  @Override
  public void setCursorVisible(boolean visible) {
    if (visible != cursorVisible) {
      frame.add(visible ? "\u001B[?25h" : "\u001B[?25l");
      cursorVisible = visible;
    }
  }

  /** Lanterna would send a byte that no terminal answers. */
  @Override
  public byte[] enquireTerminal(int timeout, TimeUnit timeoutUnit) {
    return new byte[0];
  }

  @Override
  public void clearScreen() {
    blanks = 0;
    rendition.reset();
    if (blank) {
      cursor.want(0, 0);
    } else {
      frame.add(rendition.change() + "\u001B[H\u001B[2J");
      cursor.isAt(0, 0);
      blank = true;
    }
  }

  @Override
  public void putCharacter(char letter) {
    putString(String.valueOf(letter));
  }

  /** Puts whole letters; Lanterna would cut those of two characters, and add zeros to others. */
  @Override
  public void putString(String text) {
    if (rendition.isPlain() && text.chars().allMatch(letter -> letter == ' ')) {
      blanks += text.length();
      cursor.want(cursor.wanted().getColumn() + text.length(), cursor.wanted().getRow());
    } else {
      putBlanks();
      putLetters(text);
    }
  }

  private void putLetters(String text) {
    cursor.move();
    frame.add(rendition.change());
    blank = false;
    text.codePoints()
        .filter(letter -> !Character.isISOControl(letter))
        .forEach(
            letter -> {
              frame.add(Character.toString(letter));
              // Terminals disagree about the width of some letters; none but ASCII is counted on.
              cursor.advance(letter <= LAST_ASCII ? 1 : CursorMoves.UNKNOWN, size.columns());
            });
  }

  /** Plain blanks up to the end of a row are one short sequence. */
  private void putBlanks() {
    if (blanks == 0) {
      return;
    }
    int count = blanks;
    blanks = 0;
    blank = false;
    var end = cursor.wanted();
    cursor.want(end.getColumn() - count, end.getRow());
    cursor.move();
    var before = rendition.change();
    if (end.getColumn() >= size.columns()) {
      frame.add(before + ERASE_REST_OF_ROW);
    } else {
      frame.add(before + " ".repeat(count));
      cursor.advance(count, size.columns());
    }
    cursor.want(end.getColumn(), end.getRow());
  }

  @Override
  public void enableSGR(SGR attribute) {
    putBlanks();
    rendition.add(attribute);
  }

  @Override
  public void disableSGR(SGR attribute) {
    putBlanks();
    rendition.remove(attribute);
  }

  @Override
  public void resetColorAndSGR() {
    rendition.reset();
  }

  @Override
  public void setForegroundColor(TextColor color) {
    putBlanks();
    rendition.text(color);
  }

  @Override
  public void setBackgroundColor(TextColor color) {
    putBlanks();
    rendition.ground(color);
  }

  /** Sends what was collected, with the cursor where it is wanted, in one write. */
  @Override
  public void flush() throws IOException {
    putBlanks();
    if (!rendition.isCurrent() || !cursor.isThere()) {
      frame.add(rendition.change());
      cursor.move();
    }
    frame.flush();
  }
}
