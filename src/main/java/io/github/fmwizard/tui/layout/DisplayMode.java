// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import io.github.fmwizard.screen.CellText;
import java.util.List;

/**
 * What characters and colours may be used.
 *
 * @param ascii true for ASCII characters only
 * @param mono true for no colours
 */
public record DisplayMode(boolean ascii, boolean mono) {

  /** Returns the next one in the circle that a key walks through. */
  public DisplayMode next() {
    return new DisplayMode(ascii ^ mono, !mono);
  }

  /** Makes one line of text safe to draw. */
  public String safe(String text) {
    return ascii ? CellText.ascii(text) : CellText.safe(text);
  }

  public String cut(String text, int width) {
    return CellText.cut(safe(text), width, cutSign());
  }

  /** Wraps text; its own line breaks stay. */
  public List<String> wrap(String text, int width) {
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

  public String cutSign() {
    return ascii ? "..." : "\u2026";
  }

  /** The bar at the left of a flow's own words. */
  public String bar() {
    return ascii ? "|" : "\u2502";
  }

  public String rule() {
    return ascii ? "-" : "\u2500";
  }

  /** Says it in words. */
  public String words() {
    return (ascii ? "ASCII signs" : "all signs") + ", " + (mono ? "no colours" : "colours");
  }
}
