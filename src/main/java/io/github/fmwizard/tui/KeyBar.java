// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.KeyHint;
import java.util.List;

/** Lays out the row of keys. Twins of function keys go first where there is no room for all. */
final class KeyBar {

  private static final String SPACE = "  ";

  private KeyBar() {}

  static StyledLine line(List<KeyHint> keys, int width, Look look) {
    var whole = line(keys, true, look);
    return whole.width() <= width ? whole : fitted(keys, width, look);
  }

  private static StyledLine fitted(List<KeyHint> keys, int width, Look look) {
    for (int count = keys.size(); count > 0; count--) {
      var line = line(keys.subList(0, count), false, look);
      var marked = count < keys.size() ? line.and(SPACE + look.cutSign()) : line;
      if (marked.width() <= width) {
        return marked;
      }
    }
    return StyledLine.EMPTY;
  }

  private static StyledLine line(List<KeyHint> keys, boolean twins, Look look) {
    var line = StyledLine.EMPTY;
    for (var key : keys) {
      var name = twins && !key.function().isEmpty() ? key.key() + "/" + key.function() : key.key();
      line =
          line.and(line.pieces().isEmpty() ? "" : SPACE)
              .and(look.safe(name), Theme.KEY)
              .and(" " + look.safe(key.label()));
    }
    return line;
  }
}
