// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Paints the frame: header, place, body, status, question, keys, in this order of reading. */
final class FramePainter {

  /** The smallest terminal that all screens are made for. */
  static final int LEAST_COLUMNS = 80;

  static final int LEAST_ROWS = 24;

  private static final int PLACE_AT_MOST = 2;
  private static final int STATUS_AT_MOST = 2;
  private static final int QUESTION_AT_MOST = 3;

  private final CellScreen cells;
  private final Look look;
  private final int columns;
  private final int rows;

  FramePainter(CellScreen cells) {
    this.cells = cells;
    this.look = cells.look();
    columns = cells.size().columns();
    rows = cells.size().rows();
  }

  /** Paints a view and returns how its body can be scrolled. */
  Scroll paint(View view) {
    var screen = view.screen();
    boolean erasing = screen.kind() == Screen.Kind.ERASING_GATE;
    var border = erasing ? new ErasingBorder(cells) : null;
    int left = erasing ? ErasingBorder.SIDE : 0;
    int width = columns - 2 * left;
    var place = wrapped(screen.place(), width, PLACE_AT_MOST);
    var foot =
        Stream.concat(
                wrapped(screen.status(), width, STATUS_AT_MOST).stream().map(StyledLine::of),
                wrapped(screen.question(), width, QUESTION_AT_MOST).stream()
                    .map(line -> StyledLine.of(line, Theme.STRONG)))
            .toList();
    header(screen.header(), erasing);
    lines(1, left, width, place.stream().map(line -> StyledLine.of(line, Theme.STRONG)).toList());
    int top = 1 + place.size();
    int bottom = rows - 1 - foot.size();
    lines(bottom, left, width, foot);
    if (border != null) {
      border.paint(top, bottom - 1);
      top++;
      bottom--;
    }
    cells.cursor(left, bottom);
    var scroll = new BodyPainter(cells, left, width).paint(view, top, bottom);
    keys(view, scroll);
    return scroll;
  }

  private List<String> wrapped(String text, int width, int atMost) {
    var lines = look.wrap(text, width);
    if (lines.size() <= atMost) {
      return lines;
    }
    var last = CellText.cut(lines.get(atMost - 1) + " " + lines.get(atMost), width - 3, "");
    return Stream.concat(lines.stream().limit(atMost - 1), Stream.of(last + look.cutSign()))
        .toList();
  }

  private void lines(int row, int left, int width, List<StyledLine> lines) {
    int at = row;
    for (var line : lines) {
      cells.draw(left, at, line, width);
      at++;
    }
  }

  private void header(Header header, boolean erasing) {
    var theme = erasing ? Theme.ERASING : header.training() ? Theme.TRAINING : Theme.REAL;
    cells.fill(0, 0, columns, " ", theme);
    var clock = clock(header.clock());
    int room = columns - clock.length() - 3;
    var words =
        Stream.of(
                header.training() ? "TRAINING" : "REAL",
                header.card(),
                header.run(),
                header.flow().map(flow -> "flow " + flow).orElse(""))
            .filter(word -> !word.isEmpty())
            .map(look::safe);
    var text = String.join("  ", words.toList());
    cells.draw(1, 0, StyledLine.of(look.cut(text, room), theme), room);
    cells.draw(columns - clock.length() - 1, 0, StyledLine.of(clock, theme), clock.length());
  }

  /** By hand, because a formatter takes long to load. */
  private static String clock(Instant time) {
    int minutes = (int) Math.floorMod(time.getEpochSecond() / 60, 24L * 60);
    return twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60) + " UTC";
  }

  private static String twoDigits(int value) {
    return value < 10 ? "0" + value : String.valueOf(value);
  }

  private void keys(View view, Scroll scroll) {
    int room = columns - 1;
    var notice = view.notice();
    if (notice.isPresent()) {
      var text = look.cut(" " + notice.get() + " ", room);
      cells.draw(0, rows - 1, StyledLine.of(text, Theme.NOTICE), room);
    } else {
      var line = KeyBar.line(scroll.with(view.keys()), room, look);
      cells.draw(0, rows - 1, line, room);
    }
  }
}
