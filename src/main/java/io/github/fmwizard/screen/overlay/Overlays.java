// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.Page;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The views that can be laid over a screen. */
public final class Overlays {

  private Overlays() {}

  /** Returns the overlays that are live on a page. */
  public static Map<Overlay, Screen> of(Page page, ScreenContext context) {
    Map<Overlay, Screen> overlays = new EnumMap<>(Overlay.class);
    put(overlays, Overlay.HELP, HelpScreens.page(page, context), context);
    put(overlays, Overlay.LADDER, LadderScreen.page(context), context);
    put(overlays, Overlay.OUTPUT, OutputScreen.page(context), context);
    put(overlays, Overlay.INVENTORY, InventoryScreen.page(context), context);
    if (page.kind() != Screen.Kind.ERASING_GATE) {
      context
          .options()
          .brief()
          .ifPresent(text -> put(overlays, Overlay.BRIEF, BriefScreen.page(text), context));
    }
    return overlays;
  }

  private static void put(
      Map<Overlay, Screen> overlays, Overlay overlay, Page page, ScreenContext context) {
    overlays.put(overlay, Frame.around(page, context, Set.of(), true));
  }
}
