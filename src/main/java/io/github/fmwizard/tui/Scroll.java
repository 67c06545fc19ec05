// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.KeyHint;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of a body are shown.
 *
 * @param first the first one shown
 * @param shown how many are shown
 * @param total how many there are
 */
record Scroll(int first, int shown, int total) {

  static final Scroll NONE = new Scroll(0, 0, 0);

  private static final KeyHint DOWN = new KeyHint("PgDn", "^F", "more");
  private static final KeyHint UP = new KeyHint("PgUp", "^B", "back");

  /** Fits a body into rows; one of them says where the rest is, if there is one. */
  static Scroll of(int total, int rows, int wanted) {
    if (total <= rows) {
      return new Scroll(0, total, total);
    }
    int shown = Math.max(1, rows - 1);
    return new Scroll(Math.max(0, Math.min(wanted, total - shown)), shown, total);
  }

  boolean isNeeded() {
    return shown < total;
  }

  int below() {
    return total - first - shown;
  }

  String words() {
    var words = new StringBuilder("-- ");
    if (below() > 0) {
      words
          .append(below())
          .append(below() == 1 ? " more line" : " more lines")
          .append(" below: PgDn or Ctrl-F");
    }
    if (first > 0) {
      words.append(below() > 0 ? "; " : "").append(first).append(" above: PgUp or Ctrl-B");
    }
    return words.append(" --").toString();
  }

  /** Returns the scroll after a page, or a line, down or up. */
  Scroll moved(int pages, int lines) {
    int last = Math.max(0, total - shown);
    int wanted = first + pages * Math.max(1, shown - 1) + lines;
    return new Scroll(Math.max(0, Math.min(last, wanted)), shown, total);
  }

  List<KeyHint> with(List<KeyHint> keys) {
    if (!isNeeded()) {
      return keys;
    }
    var all = new ArrayList<>(keys);
    all.add(Math.min(1, all.size()), below() > 0 ? DOWN : UP);
    return all;
  }
}
