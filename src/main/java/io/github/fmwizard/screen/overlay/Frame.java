// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.Page;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.PlaceLine;
import io.github.fmwizard.screen.words.Serials;
import io.github.fmwizard.screen.words.StatusLine;
import io.github.fmwizard.wizard.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts around a page what surrounds every screen of a run. */
public final class Frame {

  private Frame() {}

  public static Screen around(Page page, ScreenContext context, Set<Overlay> live, boolean back) {
    return new Screen(
        page.id(),
        page.kind(),
        header(context),
        PlaceLine.of(context.view()),
        page.body(),
        StatusLine.of(context.view()),
        page.question(),
        page.prompt(),
        keys(page, live, back));
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

  private static List<KeyHint> keys(Page page, Set<Overlay> live, boolean back) {
    List<KeyHint> keys = new ArrayList<>();
    escape(page, back).ifPresent(label -> keys.add(new KeyHint("Esc", "", label)));
    keys.add(new KeyHint("Ctrl-C", "", page.interrupt()));
    for (Overlay overlay : Overlay.values()) {
      if (live.contains(overlay)) {
        keys.add(new KeyHint(String.valueOf(overlay.key()), overlay.function(), label(overlay)));
      }
    }
    return keys;
  }

  private static Optional<String> escape(Page page, boolean back) {
    if (!page.escape().isEmpty()) {
      return Optional.of(page.escape());
    }
    return back ? Optional.of("back") : Optional.empty();
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
