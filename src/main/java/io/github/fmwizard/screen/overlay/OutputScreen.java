// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.wizard.RunView;

/** All that tools and calls printed in this run. */
final class OutputScreen {

  private OutputScreen() {}

  static Screen screen(ScreenContext context) {
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
}
