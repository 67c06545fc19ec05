// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows that a program has the console, until it gives it back or somebody leaves. */
final class WaitingConversation implements Conversation {

  private Instant now;
  private boolean over;

  WaitingConversation(Instant now) {
    this.now = now;
  }

  void finish() {
    over = true;
  }

  @Override
  public Screen screen() {
    return new Screen(
        "hand-over/outside",
        Screen.Kind.RUNNING,
        new Header(false, "no card chosen", "", Optional.empty(), now),
        "Outside of a run",
        List.of(
            new Block.Text(
                Block.Style.NORMAL,
                "ctfm has the console. Nothing of this is part of a run's evidence.")),
        "HSM SO logins left: not looked. Evidence: none, this is no run.",
        "Nothing to decide.",
        new Prompt.None(),
        List.of());
  }

  @Override
  public void answer(long serial, Answer answer, Instant at) {
    now = at;
    over |= answer instanceof Answer.Left;
  }

  @Override
  public void tick(Instant at) {
    now = at;
  }

  @Override
  public boolean over() {
    return over;
  }
}
