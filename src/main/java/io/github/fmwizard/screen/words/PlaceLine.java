// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.screen.dialog.Waits;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.RunView;

/** Row 2: the place in the ladder, and the state of the run. */
public final class PlaceLine {

  private static final int WIDTH = 72;

  private PlaceLine() {}

  public static String of(RunView view) {
    String whole = place(view, true) + "; " + state(view);
    return whole.length() <= WIDTH ? whole : place(view, false) + "; " + state(view);
  }

  private static String place(RunView view, boolean wholeTitle) {
    FlowMap map = view.state().map();
    Position at = view.state().engine().position();
    return switch (at.section()) {
      case BEFORE -> "before the ladder" + step(map, at, view);
      case RUNG ->
          "rung "
              + (at.rung() + 1)
              + " of "
              + map.flow().rungs().size()
              + step(map, at, view)
              + ": "
              + title(map.flow().rungs().get(at.rung()).title(), wholeTitle);
      case AFTER -> "after the ladder" + step(map, at, view);
    };
  }

  /** Leaves out what follows a comma where there is no room for it. */
  private static String title(String title, boolean whole) {
    int comma = title.indexOf(',');
    return whole || comma < 0 ? title : title.substring(0, comma);
  }

  private static String step(FlowMap map, Position at, RunView view) {
    int steps = map.steps(at).size();
    if (at.step() >= steps) {
      return ", at its end";
    }
    String turn = at.turn() > 0 ? ", FM " + at.turn() + " of " + view.state().engine().rows() : "";
    return ", step " + (at.step() + 1) + " of " + steps + turn;
  }

  private static String state(RunView view) {
    if (view.state().engine().waiting() instanceof Waiting.Ended) {
      return "ended";
    }
    return switch (view.activity()) {
      case Activity.Acting ignored -> "acting";
      case Activity.WaitingForCard ignored -> "waiting for the card";
      case Activity.Looking ignored -> "looking";
      case Activity.Idle ignored -> Waits.isBusy(view) ? "working" : "your turn";
    };
  }
}
