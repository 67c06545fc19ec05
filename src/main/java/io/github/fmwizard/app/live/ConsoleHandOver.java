// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.hsm.luna.StatusQuery;
import io.github.fmwizard.screen.Renderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Hands the console to ctfm outside of a run, for what it only tells. */
public final class ConsoleHandOver {

  private final LunaHsm hsm;
  private final StatusQuery inquiry;

  private ConsoleHandOver(LunaHsm hsm, StatusQuery inquiry) {
    this.hsm = hsm;
    this.inquiry = inquiry;
  }

  /**
   * Prepares.
   *
   * @param client the client of this host
   * @param acts where the record of the hand-over is kept
   * @param query true to list the FMs, false to see the program's usage
   * @return the hand-over
   */
  public static ConsoleHandOver of(LiveClient client, Path acts, boolean query) {
    return new ConsoleHandOver(client.hsm(acts), query ? StatusQuery.QUERY : StatusQuery.USAGE);
  }

  /**
   * Hands over.
   *
   * @param renderer whose console is lent
   * @return what the program printed, and what we make of it, line by line
   */
  public List<String> at(Renderer renderer) {
    AtomicReference<ActResult> result = new AtomicReference<>();
    WaitingConversation waiting = new WaitingConversation(new LiveTime().now());
    Thread thread =
        new Thread(
            () -> {
              try {
                result.set(hsm.handOver(inquiry, renderer, new NoProgress()));
              } finally {
                renderer.post(waiting::finish);
              }
            },
            "hand-over");
    thread.start();
    renderer.run(waiting);
    return lines(result.get());
  }

  private List<String> lines(@Nullable ActResult result) {
    List<String> lines = new ArrayList<>();
    if (result == null) {
      lines.add("It goes on without this console; its record is kept.");
      return lines;
    }
    lines.addAll(result.output());
    if (inquiry == StatusQuery.USAGE) {
      lines.add("That is what ctfm prints of itself; nothing is concluded from it.");
      return lines;
    }
    lines.add(
        switch (result.outcome()) {
          case Outcome.Done done -> "A whole status report was read.";
          case Outcome.Refused refused -> "Refused: " + refused.failure().reading();
          case Outcome.Failed failed -> "Failed: " + failed.failure().reading();
          case Outcome.Unknown unknown -> "What that means is not known: " + unknown.why() + ".";
          case Outcome.Other other -> other.what();
        });
    return lines;
  }

  /** The console shows what comes. */
  private static final class NoProgress implements Progress {
    @Override
    public void step(String text) {}

    @Override
    public void output(String line) {}

    @Override
    public void pointOfNoReturn() {}
  }
}
