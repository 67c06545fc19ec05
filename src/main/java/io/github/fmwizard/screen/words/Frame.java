// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.wizard.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts around a screen what surrounds every screen of a run. */
public final class Frame {

  private Frame() {}

  /**
   * Adds header, place, status and keys.
   *
   * @param screen what is particular to it
   * @param context the run
   * @param live the views that can be opened over it
   * @param back whether Esc goes back, where it does nothing else
   * @return the whole screen
   */
  public static Screen around(
      Screen screen, ScreenContext context, Set<Overlay> live, boolean back) {
    return screen
        .within(header(context), PlaceLine.of(context.view()), StatusLine.of(context.view()))
        .with(keys(screen, live, back));
  }

  private static Header header(ScreenContext context) {
    RunView view = context.view();
    return new Header(
        view.info().training(),
        context.known().setting().map(Serials::card).orElse("card not known yet"),
        view.info().id(),
        view.info().siteFlow(),
        context.runTime());
  }

  private static List<KeyHint> keys(Screen screen, Set<Overlay> live, boolean back) {
    List<KeyHint> keys = new ArrayList<>();
    if (back && screen.escape().isEmpty()) {
      keys.add(new KeyHint("Esc", "", "back"));
    }
    keys.addAll(screen.keys());
    for (Overlay overlay : Overlay.values()) {
      if (live.contains(overlay)) {
        keys.add(new KeyHint(String.valueOf(overlay.key()), overlay.function(), label(overlay)));
      }
    }
    return keys;
  }

  private static String label(Overlay overlay) {
    return switch (overlay) {
      case HELP -> "help";
      case LADDER -> "ladder";
      case OUTPUT -> "output";
      case INVENTORY -> "inventory";
      case BRIEF -> "brief";
    };
  }
}
