// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Screen;
import java.util.ArrayList;
import java.util.List;

/** Turns the blocks of a screen into lines of a width. */
public final class BodyLayout {

  private static final int LINES_OF_OUTPUT_AT_LEAST = 3;

  private final DisplayMode mode;
  private final int width;
  private final int rows;

  /**
   * Prepares a layout.
   *
   * @param width cells of a line
   * @param rows rows that there are; output of tools takes what the rest leaves
   */
  public BodyLayout(DisplayMode mode, int width, int rows) {
    this.mode = mode;
    this.width = width;
    this.rows = rows;
  }

  public List<StyledLine> lines(Screen screen) {
    if (screen.kind() == Screen.Kind.OUTPUT) {
      return lines(screen.body(), Integer.MAX_VALUE);
    }
    var lines = lines(screen.body(), LINES_OF_OUTPUT_AT_LEAST);
    int spare = rows - lines.size();
    return spare > 0 && hasOutput(screen)
        ? lines(screen.body(), LINES_OF_OUTPUT_AT_LEAST + spare)
        : lines;
  }

  private static boolean hasOutput(Screen screen) {
    for (var block : screen.body()) {
      if (block instanceof Block.Output) {
        return true;
      }
    }
    return false;
  }

  private List<StyledLine> lines(List<Block> body, int linesOfOutput) {
    var laidOut = new LineList(mode, width);
    var blocks = new BlockLayout(laidOut, linesOfOutput);
    int at = 0;
    while (at < body.size()) {
      int end = itemsEnd(body, at);
      if (end > at) {
        new ItemLayout(laidOut).add(items(body.subList(at, end)));
        at = end;
      } else {
        blocks.add(body.get(at));
        at++;
      }
    }
    return laidOut.lines();
  }

  /** Items that follow each other are laid out together, so that their details are in line. */
  private static int itemsEnd(List<Block> body, int start) {
    int end = start;
    while (end < body.size() && body.get(end) instanceof Block.Item) {
      end++;
    }
    return end;
  }

  private static List<Block.Item> items(List<Block> blocks) {
    var items = new ArrayList<Block.Item>();
    for (var block : blocks) {
      items.add((Block.Item) block);
    }
    return items;
  }
}
