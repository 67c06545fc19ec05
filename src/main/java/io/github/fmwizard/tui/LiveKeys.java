// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Deck;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists the keys that do something now, most important first. */
final class LiveKeys {

  private static final KeyHint CLOSE = new KeyHint("Esc", "", "close");
  private static final KeyHint INTERRUPT = new KeyHint("Ctrl-C", "", "stop?");
  private static final KeyHint LOOK = new KeyHint("Ctrl-T", "F6", "look");

  private LiveKeys() {}

  static List<KeyHint> of(Deck deck, Editor editor, Optional<Overlay> open) {
    var keys = new ArrayList<KeyHint>();
    if (open.isPresent()) {
      keys.add(CLOSE);
    } else {
      keys.addAll(editor.keys());
      deck.main().keys().stream().filter(key -> isNew(key, keys)).forEach(keys::add);
    }
    for (var overlay : Overlay.values()) {
      if (deck.overlays().containsKey(overlay) && !open.equals(Optional.of(overlay))) {
        keys.add(hint(overlay, open.isEmpty() && editor.takesText()));
      }
      if (overlay == Overlay.HELP && isNew(INTERRUPT, keys)) {
        keys.add(INTERRUPT);
      }
    }
    keys.add(LOOK);
    return List.copyOf(keys);
  }

  private static boolean isNew(KeyHint hint, List<KeyHint> keys) {
    return keys.stream().noneMatch(key -> key.key().equals(hint.key()));
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
}
