// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.Tty;
import io.github.fmwizard.terminal.TtyMode;
import io.github.fmwizard.terminal.TtySize;
import io.github.fmwizard.tui.key.TypedStream;
import io.github.fmwizard.tui.lanterna.SerialLineScreen;
import io.github.fmwizard.tui.lanterna.TtyTerminal;
import io.github.fmwizard.tui.layout.DisplayMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Lanterna's screen on our tty layer: takes the terminal, lends it out and gives it back, and
 * paints the stage. All calls come from the renderer's thread.
 */
final class TerminalDisplay {

  private static final String PLAIN_WITH_CURSOR = "\u001B[m\u001B[?25h";

  private final Tty tty;
  private final TtyTerminal terminal;
  private final SerialLineScreen screen;
  private final Canvas canvas;
  private DisplayMode mode;
  private boolean up;
  private boolean arriving;
  private boolean started;

  TerminalDisplay(Tty tty, DisplayMode mode, TypedStream typed) {
    this.tty = tty;
    this.mode = mode;
    terminal = new TtyTerminal(tty, typed, mode.ascii());
    try {
      screen = new SerialLineScreen(terminal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    canvas = new Canvas(screen, mode);
  }

  /** Returns what decodes the keys. */
  TtyTerminal terminal() {
    return terminal;
  }

  /** Takes the terminal's keys; nothing is to be seen of it yet. */
  void take() throws TerminalException, IOException {
    terminal.resized(tty.set(TtyMode.RAW));
  }

  /** Enters the screen to paint on, in one write with what is painted next. */
  void show() {
    up = true;
    arriving = true;
  }

  /** Leaves the other screen for a program that gets the console; keys stay as they are. */
  void lend(List<String> banner) throws IOException {
    if (started) {
      screen.stopScreen(false);
      started = false;
    } else {
      terminal.exitPrivateMode();
    }
    tty.farewell(terminal.farewell(""));
    terminal.print(String.join("\r\n", banner) + "\r\n");
    up = false;
  }

  /** Takes the screen back, in a state that nobody knows. */
  void takeBack() throws TerminalException, IOException {
    terminal.print(PLAIN_WITH_CURSOR);
    take();
    show();
  }

  /** Puts right what a shell changed while the program was stopped. */
  void continueAfterStop() throws TerminalException, IOException {
    if (up) {
      take();
      show();
    } else {
      tty.setAgain();
    }
  }

  void resize() throws IOException {
    terminal.resized(tty.size());
    screen.doResizeIfNecessary();
  }

  void nextLook() {
    mode = mode.next();
  }

  DisplayMode mode() {
    return mode;
  }

  void repaint() {
    screen.repaint();
  }

  TtySize size() {
    return canvas.size();
  }

  void paint(Stage stage) throws IOException {
    if (up) {
      enterIfArriving();
      canvas.begin(mode);
      stage.paint(canvas);
      screen.refresh();
    }
  }

  private void enterIfArriving() throws IOException {
    if (arriving) {
      arriving = false;
      if (started) {
        // Again, because a shell was there meanwhile.
        terminal.enterPrivateMode();
      } else {
        screen.startScreen();
        started = true;
      }
      screen.repaint();
      tty.farewell(terminal.farewell(""));
    }
  }

  /** Gives the terminal back, with a last word below what was there before. */
  void giveUp(String word) {
    tty.farewell(terminal.farewell(word + "\r\n"));
    up = false;
    tty.close();
  }
}
