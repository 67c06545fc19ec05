// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.dialog.Page;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The views that can be laid over a screen. */
public final class Overlays {

  private Overlays() {}

  /** Returns the overlays that are live on a page. */
  public static Map<Overlay, Screen> of(Page page, Moment moment) {
    Map<Overlay, Screen> overlays = new EnumMap<>(Overlay.class);
    put(overlays, Overlay.HELP, HelpScreens.page(page, moment), moment);
    put(overlays, Overlay.LADDER, LadderScreen.page(moment), moment);
    put(overlays, Overlay.OUTPUT, OutputScreen.page(moment), moment);
    put(overlays, Overlay.INVENTORY, InventoryScreen.page(moment), moment);
    if (page.kind() != Screen.Kind.ERASING_GATE) {
      moment
          .options()
          .brief()
          .ifPresent(text -> put(overlays, Overlay.BRIEF, BriefScreen.page(text), moment));
    }
    return overlays;
  }

  private static void put(
      Map<Overlay, Screen> overlays, Overlay overlay, Page page, Moment moment) {
    overlays.put(overlay, Frame.around(page, moment, Set.of(), true));
  }
}
