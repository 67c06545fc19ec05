// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.Tty;
import io.github.fmwizard.terminal.TtyMode;
import io.github.fmwizard.terminal.TtySize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The terminal as something to paint on: the alternate screen, cell by cell. */
final class Glass {

  /** Letters from the first set; the other screen; pastes marked; no reordering of letters. */
  private static final String ENTER = "\u001B(B\u001B[?1049h\u001B[?2004h\u001B[?25h";

  private static final String EXPLICIT_ORDER = "\u001B[8l";
  private static final String IMPLICIT_ORDER = "\u001B[8h";

  /** To the last row, so that on terminals without another screen nothing is drawn over. */
  private static final String TO_THE_END = "\u001B[m\u001B[999H\r\n";

  private static final String LEAVE = TO_THE_END + "\u001B[?1049l\u001B[?25h";
  private static final String NO_MARKED_PASTE = "\u001B[?2004l";

  private final Tty tty;
  private final boolean ascii;
  private final CellScreen cells;
  private TtySize size = TtySize.USUAL;
  private Look look;
  private boolean up;
  private boolean arriving;
  private boolean inOtherScreen;

  Glass(Tty tty, Look look) {
    this.tty = tty;
    this.look = look;
    ascii = look.ascii();
    cells = new CellScreen(size, look);
  }

  /** Takes the terminal's keys; nothing is to be seen of it yet. */
  void take() throws TerminalException {
    size = tty.set(TtyMode.RAW);
  }

  /** Enters the screen to paint on, in one write with what is painted next. */
  void show() {
    cells.forget();
    up = true;
    arriving = true;
  }

  private void takeAndShow() throws TerminalException {
    take();
    show();
  }

  /** Leaves the other screen for a program that gets the console; keys stay as they are. */
  void lend(List<String> banner) throws IOException {
    tty.farewell(bytes("\u001B[m\r\n" + (ascii ? "" : IMPLICIT_ORDER) + NO_MARKED_PASTE));
    write(leave() + String.join("\r\n", banner) + "\r\n");
    up = false;
    inOtherScreen = false;
  }

  /** Takes the screen back, in a state that nobody knows. */
  void takeBack() throws TerminalException, IOException {
    write("\u001B[m\u001B[?25h");
    takeAndShow();
  }

  /** Puts right what a shell changed while the program was stopped. */
  void continueAfterStop() throws TerminalException {
    if (up) {
      takeAndShow();
    } else {
      tty.setAgain();
    }
  }

  void resize() {
    size = tty.size();
  }

  void nextLook() {
    look = look.next();
  }

  Look look() {
    return look;
  }

  void repaint() {
    cells.forget();
  }

  TtySize size() {
    return size;
  }

  void paint(Stage stage) throws IOException {
    if (up) {
      cells.begin(size, look);
      stage.paint(cells);
      byte[] update = cells.update();
      if (arriving) {
        enterWith(update);
      } else {
        write(update);
      }
    }
  }

  private void enterWith(byte[] update) throws IOException {
    arriving = false;
    inOtherScreen = true;
    tty.farewell(bytes(LEAVE + (ascii ? "" : IMPLICIT_ORDER) + NO_MARKED_PASTE));
    byte[] enter = bytes(ENTER + (ascii ? "" : EXPLICIT_ORDER));
    byte[] both = Arrays.copyOf(enter, enter.length + update.length);
    System.arraycopy(update, 0, both, enter.length, update.length);
    write(both);
  }

  private String leave() {
    return inOtherScreen ? LEAVE : "\u001B[m\r\n";
  }

  /** Gives the terminal back, with a last word below what was there before. */
  void giveUp(String word) {
    tty.farewell(bytes(leave() + (ascii ? "" : IMPLICIT_ORDER) + NO_MARKED_PASTE + word + "\r\n"));
    up = false;
    tty.close();
  }

  private void write(String text) throws IOException {
    write(bytes(text));
  }

  private void write(byte[] bytes) throws IOException {
    if (bytes.length > 0) {
      tty.write(bytes, 0, bytes.length);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
