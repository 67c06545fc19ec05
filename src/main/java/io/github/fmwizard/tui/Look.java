// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.CellText;
import java.util.List;

/**
 * What signs and colours may be used.
 *
 * @param ascii true for ASCII signs only
 * @param mono true for no colours
 */
record Look(boolean ascii, boolean mono) {

  /** Returns the next one in the circle that a key walks through. */
  Look next() {
    return new Look(ascii ^ mono, !mono);
  }

  /** Makes one line of text safe to draw. */
  String safe(String text) {
    return ascii ? CellText.ascii(text) : CellText.safe(text);
  }

  String cut(String text, int width) {
    return CellText.cut(safe(text), width, cutSign());
  }

  /** Wraps text; its own line breaks stay. */
  List<String> wrap(String text, int width) {
    if (!ascii) {
      return CellText.wrap(text, width);
    }
    if (!text.isEmpty() && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return CellText.wrap(CellText.ascii(text), width);
    }
    return text.lines()
        .map(CellText::ascii)
        .flatMap(line -> CellText.wrap(line, width).stream())
        .toList();
  }

  String cutSign() {
    return ascii ? "..." : "\u2026";
  }

  /** The bar at the left of a flow's own words. */
  String bar() {
    return ascii ? "|" : "\u2502";
  }

  String rule() {
    return ascii ? "-" : "\u2500";
  }

  /** Says it in words. */
  String words() {
    return (ascii ? "ASCII signs" : "all signs") + ", " + (mono ? "no colours" : "colours");
  }
}
