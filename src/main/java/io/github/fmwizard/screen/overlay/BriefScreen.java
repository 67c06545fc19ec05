// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;

/** What a trainee is told. */
final class BriefScreen {

  private BriefScreen() {}

  static Screen screen(String brief) {
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
