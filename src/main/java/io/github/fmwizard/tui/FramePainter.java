// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.tui.edit.Editor;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Paints the frame: header, place, body, status, question, keys, in this order of reading. */
final class FramePainter {

  /** The smallest terminal that all screens are made for. */
  static final int LEAST_COLUMNS = 80;

  static final int LEAST_ROWS = 24;

  private static final int PLACE_AT_MOST = 2;
  private static final int STATUS_AT_MOST = 2;
  private static final int QUESTION_AT_MOST = 3;

  private final Canvas canvas;
  private final DisplayMode mode;
  private final int columns;
  private final int rows;

  FramePainter(Canvas canvas) {
    this.canvas = canvas;
    this.mode = canvas.mode();
    columns = canvas.size().columns();
    rows = canvas.size().rows();
  }

  /**
   * Paints all but the row of keys.
   *
   * @param screen the screen on top
   * @param editor takes the answer; one that takes nothing under an overlay
   * @param first lines of the body that are scrolled away at its top
   * @return how the body can be scrolled
   */
  Scroll paint(Screen screen, Editor editor, int first) {
    boolean erasing = screen.kind() == Screen.Kind.ERASING_GATE;
    var border = erasing ? new ErasingBorder(canvas) : null;
    int left = erasing ? ErasingBorder.SIDE : 0;
    int width = columns - 2 * left;
    var place = wrapped(screen.place(), width, PLACE_AT_MOST);
    var foot =
        new ArrayList<>(styled(wrapped(screen.status(), width, STATUS_AT_MOST), Theme.PLAIN));
    foot.addAll(styled(wrapped(screen.question(), width, QUESTION_AT_MOST), Theme.STRONG));
    header(screen.header(), erasing);
    lines(1, left, width, styled(place, Theme.STRONG));
    int top = 1 + place.size();
    int bottom = rows - 1 - foot.size();
    lines(bottom, left, width, foot);
    if (border != null) {
      border.paint(top, bottom - 1);
      top++;
      bottom--;
    }
    canvas.cursor(left, bottom);
    return new BodyPainter(canvas, left, width).paint(screen, editor, first, top, bottom);
  }

  private static List<StyledLine> styled(List<String> lines, Theme theme) {
    var styled = new ArrayList<StyledLine>();
    for (var line : lines) {
      styled.add(StyledLine.of(line, theme));
    }
    return styled;
  }

  private List<String> wrapped(String text, int width, int atMost) {
    var lines = mode.wrap(text, width);
    if (lines.size() <= atMost) {
      return lines;
    }
    var last = CellText.cut(lines.get(atMost - 1) + " " + lines.get(atMost), width - 3, "");
    var some = new ArrayList<>(lines.subList(0, atMost - 1));
    some.add(last + mode.cutSign());
    return some;
  }

  private void lines(int row, int left, int width, List<StyledLine> lines) {
    int at = row;
    for (var line : lines) {
      canvas.draw(left, at, line, width);
      at++;
    }
  }

  private void header(Header header, boolean erasing) {
    var theme = erasing ? Theme.ERASING : header.training() ? Theme.TRAINING : Theme.REAL;
    canvas.fill(0, 0, columns, " ", theme);
    var clock = clock(header.clock());
    int room = columns - clock.length() - 3;
    var words = new StringBuilder(header.training() ? "TRAINING" : "REAL");
    add(words, header.card());
    add(words, header.run());
    add(words, header.flow().isPresent() ? "flow " + header.flow().get() : "");
    var text = words.toString();
    canvas.draw(1, 0, StyledLine.of(mode.cut(text, room), theme), room);
    canvas.draw(columns - clock.length() - 1, 0, StyledLine.of(clock, theme), clock.length());
  }

  private void add(StringBuilder words, String word) {
    if (!word.isEmpty()) {
      words.append("  ").append(mode.safe(word));
    }
  }

  /** By hand, because a formatter takes long to load. */
  private static String clock(Instant time) {
    int minutes = (int) Math.floorMod(time.getEpochSecond() / 60, 24L * 60);
    return twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60) + " UTC";
  }

  private static String twoDigits(int value) {
    return value < 10 ? "0" + value : String.valueOf(value);
  }

  /** Paints what keys do now, most important first. */
  void keys(List<KeyHint> keys) {
    int room = columns - 1;
    canvas.draw(0, rows - 1, KeyBar.line(keys, room, mode), room);
  }

  /** Paints a word in the place of the keys. */
  void notice(String word) {
    int room = columns - 1;
    var text = mode.cut(" " + word + " ", room);
    canvas.draw(0, rows - 1, StyledLine.of(text, Theme.NOTICE), room);
  }

  /** The frame of a gate before an erasing act, like that of no other screen, with any signs. */
  private static final class ErasingBorder {

    /** Cells at each side. */
    static final int SIDE = 3;

    private static final String TITLE = " ERASING: CANNOT BE UNDONE ";
    private static final String SIGN = "!";

    private final Canvas canvas;
    private final int columns;

    ErasingBorder(Canvas canvas) {
      this.canvas = canvas;
      columns = canvas.size().columns();
    }

    /** Paints the sides of all rows but header and keys, and two rows in full. */
    void paint(int top, int bottom) {
      for (int row = 1; row < canvas.size().rows() - 1; row++) {
        canvas.fill(row, 0, SIDE - 1, SIGN, Theme.ERASING);
        canvas.fill(row, columns - SIDE + 1, columns, SIGN, Theme.ERASING);
      }
      canvas.fill(top, 0, columns, SIGN, Theme.ERASING);
      canvas.fill(bottom, 0, columns, SIGN, Theme.ERASING);
      int middle = (columns - TITLE.length()) / 2;
      canvas.draw(middle, top, StyledLine.of(TITLE, Theme.ERASING), TITLE.length());
    }
  }
}
