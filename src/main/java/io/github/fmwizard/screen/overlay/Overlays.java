// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Frame;
import io.github.fmwizard.wizard.RunView;
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
          case HELP -> HelpScreen.screen(screen, context);
          case LADDER -> LadderScreen.screen(context);
          case OUTPUT -> output(context);
          case INVENTORY -> InventoryScreen.screen(context);
          case BRIEF -> brief(context.options().brief().orElse(""));
        };
    return Optional.of(Frame.around(view, context, Set.of(), true));
  }

  /** All that tools and calls printed in this run. */
  private static Screen output(ScreenContext context) {
    Body body = new Body();
    for (RunView.ToolOutput output : context.view().outputs()) {
      body.heading(output.path(), output.line());
      body.add(new Block.Output("What it printed", output.lines()));
    }
    if (context.view().outputs().isEmpty()) {
      body.text("No program has printed anything in this run.");
    }
    return Screen.of(
        ScreenIds.OUTPUT,
        Screen.Kind.OUTPUT,
        body.blocks(),
        Screen.NOTHING_TO_DECIDE,
        new Prompt.None());
  }

  /** What a trainee is told. */
  private static Screen brief(String brief) {
    Body body = new Body();
    for (String line : brief.split("\n", -1)) {
      body.add(
          line.isBlank()
              ? new Block.Gap()
              : new Block.Text(Block.Style.NORMAL, line.stripTrailing()));
    }
    return Screen.of(
        ScreenIds.BRIEF,
        Screen.Kind.BRIEF,
        body.blocks(),
        Screen.NOTHING_TO_DECIDE,
        new Prompt.None());
  }
}
