// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names the commands that do something now, in the words of the screen's keys. */
final class KeysText {

  private KeysText() {}

  static String of(Screen screen) {
    var live = new ArrayList<String>();
    boolean field = screen.prompt().isField();
    boolean hold = screen.prompt() instanceof Prompt.Hold;
    for (Overlay overlay : Overlay.values()) {
      if (screen.overlays().contains(overlay) && !hold) {
        live.add(overlay(overlay, field, screen));
      }
    }
    back(screen).ifPresent(label -> live.add(labelled(":back", label)));
    live.add(labelled(":stop", hint(screen, "Ctrl-C").orElse("")));
    if (!hold) {
      live.add(":again");
    }
    return "Also: " + String.join(", ", live);
  }

  private static String overlay(Overlay overlay, boolean field, Screen screen) {
    var name = overlay.name().toLowerCase(Locale.ROOT);
    var letter = String.valueOf(overlay.key());
    var label = hint(screen, letter).orElse(name);
    return labelled(field ? ":" + name : letter, label);
  }

  /** A label that only says the command's own name once more is left out. */
  private static String labelled(String command, String label) {
    var words = label.replace("?", "").strip();
    return words.isEmpty() || command.equals(":" + words) ? command : command + " " + label;
  }

  private static Optional<String> back(Screen screen) {
    return switch (screen.kind()) {
      case GATE, ERASING_GATE -> Optional.of(hint(screen, "Esc").orElse("no"));
      default -> hint(screen, "Esc");
    };
  }

  private static Optional<String> hint(Screen screen, String key) {
    return find(screen.keys(), key).map(KeyHint::label);
  }

  private static Optional<KeyHint> find(List<KeyHint> keys, String key) {
    return keys.stream().filter(hint -> hint.key().equalsIgnoreCase(key)).findFirst();
  }
}
