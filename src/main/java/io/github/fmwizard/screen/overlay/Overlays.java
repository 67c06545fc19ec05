// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Frame;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The views that can be laid over a screen of a run. Each is made when it is opened. */
public final class Overlays {

  private Overlays() {}

  /** Returns the overlays that are live on a screen of a kind. */
  public static Set<Overlay> live(Screen.Kind kind, ScreenContext context) {
    Set<Overlay> live = EnumSet.of(Overlay.HELP, Overlay.LADDER, Overlay.OUTPUT, Overlay.INVENTORY);
    if (kind != Screen.Kind.ERASING_GATE && context.options().brief().isPresent()) {
      live.add(Overlay.BRIEF);
    }
    return live;
  }

  /** Makes the view that is laid over a screen, or nothing if it is not live there. */
  public static Optional<Screen> over(Screen screen, Overlay overlay, ScreenContext context) {
    if (!screen.overlays().contains(overlay)) {
      return Optional.empty();
    }
    Screen view =
        switch (overlay) {
          case HELP -> HelpScreens.screen(screen, context);
          case LADDER -> LadderScreen.screen(context);
          case OUTPUT -> OutputScreen.screen(context);
          case INVENTORY -> InventoryScreen.screen(context);
          case BRIEF -> BriefScreen.screen(context.options().brief().orElse(""));
        };
    return Optional.of(Frame.around(view, context, Set.of(), true));
  }
}
