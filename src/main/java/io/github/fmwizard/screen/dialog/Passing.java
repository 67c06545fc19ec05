// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.screen.Block;
import java.util.List;

/**
 * A page on which nobody has to decide anything: it goes past, and what it says stands on the page
 * of the next decision.
 *
 * @param decision what the run is told
 * @param top what stands on top of the next page, a few lines
 * @param more all the rest: in help, and below the report
 */
public record Passing(Decision decision, List<Block> top, List<Block> more) {
  public Passing {
    top = List.copyOf(top);
    more = List.copyOf(more);
  }

  public static Passing of(ScreenContext context, Body top, Body more) {
    return new Passing(new Event.WentOn(context.state().path()), top.blocks(), more.blocks());
  }
}
