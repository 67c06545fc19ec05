// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.tui.edit.Editor;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The row of keys: those that do something now, most important first: those of the question, how to
 * leave and to stop, then what can be looked at.
 */
final class KeyBar {

  private static final String SPACE = "  ";
  private static final KeyHint CLOSE = new KeyHint("Esc", "", "close");
  private static final KeyHint INTERRUPT = new KeyHint("Ctrl-C", "", "stop?");
  private static final KeyHint LOOK = new KeyHint("Ctrl-T", "F6", "look");

  private final Screen screen;
  private final List<KeyHint> keys = new ArrayList<>();

  private KeyBar(Screen screen) {
    this.screen = screen;
  }

  static List<KeyHint> keys(Screen screen, Editor editor, Optional<Overlay> open) {
    var live = new KeyBar(screen);
    if (open.isPresent()) {
      live.add(CLOSE);
    } else {
      live.ofQuestion(editor);
    }
    live.ofOverlays(open, open.isEmpty() && editor.takesText());
    live.add(LOOK);
    return List.copyOf(live.keys);
  }

  /** What the screen says of a key goes before what the editor says. */
  private void ofQuestion(Editor editor) {
    for (var key : editor.keys()) {
      add(ofScreen(key.key()).orElse(key));
    }
    for (var key : screen.keys()) {
      if (!isOfOverlay(key) && !key.key().equals(INTERRUPT.key())) {
        add(key);
      }
    }
  }

  private void ofOverlays(Optional<Overlay> open, boolean inText) {
    for (var overlay : Overlay.values()) {
      if (screen.overlays().contains(overlay) && !open.equals(Optional.of(overlay))) {
        add(hint(overlay, inText));
      }
      if (overlay == Overlay.HELP) {
        add(ofScreen(INTERRUPT.key()).orElse(INTERRUPT));
      }
    }
  }

  private void add(KeyHint hint) {
    for (var key : keys) {
      if (key.key().equals(hint.key())) {
        return;
      }
    }
    keys.add(hint);
  }

  private Optional<KeyHint> ofScreen(String name) {
    for (var key : screen.keys()) {
      if (key.key().equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private static boolean isOfOverlay(KeyHint hint) {
    for (var overlay : Overlay.values()) {
      if (overlay.function().equals(hint.function())) {
        return true;
      }
    }
    return false;
  }

  private static KeyHint hint(Overlay overlay, boolean inText) {
    var label = overlay.name().toLowerCase(Locale.ROOT);
    var key = inText ? "^" + letterWithCtrl(overlay) : String.valueOf(overlay.key());
    return new KeyHint(key, overlay.function(), label);
  }

  /**
   * The letter that opens an overlay together with Ctrl: in text fields, on lines without F keys.
   */
  static char letterWithCtrl(Overlay overlay) {
    return switch (overlay) {
      case HELP -> 'G';
      case LADDER -> 'R';
      case OUTPUT -> 'O';
      case INVENTORY -> 'N';
      case BRIEF -> 'P';
    };
  }

  /** Lays out the row of keys. Twins of function keys go first where there is no room for all. */
  static StyledLine line(List<KeyHint> keys, int width, DisplayMode mode) {
    var whole = line(keys, true, mode);
    return whole.width() <= width ? whole : fitted(keys, width, mode);
  }

  private static StyledLine fitted(List<KeyHint> keys, int width, DisplayMode mode) {
    for (int count = keys.size(); count > 0; count--) {
      var line = line(keys.subList(0, count), false, mode);
      var marked = count < keys.size() ? line.and(SPACE + mode.cutSign()) : line;
      if (marked.width() <= width) {
        return marked;
      }
    }
    return StyledLine.EMPTY;
  }

  private static StyledLine line(List<KeyHint> keys, boolean twins, DisplayMode mode) {
    var line = StyledLine.EMPTY;
    for (var key : keys) {
      var name = twins && !key.function().isEmpty() ? key.key() + "/" + key.function() : key.key();
      line =
          line.and(line.pieces().isEmpty() ? "" : SPACE)
              .and(mode.safe(name), Theme.KEY)
              .and(" " + mode.safe(key.label()));
    }
    return line;
  }
}
