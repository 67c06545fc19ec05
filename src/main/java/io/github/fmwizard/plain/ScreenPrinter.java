// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a screen once, and after that what changes on it. Used by the renderer's thread. */
final class ScreenPrinter {

  private static final long[] SECONDS_WORTH_A_LINE = {20, 10, 5};

  private final ScreenText text;
  private final LineWriter writer;
  private final Heartbeat heartbeat = new Heartbeat();
  private @Nullable Screen shown;

  ScreenPrinter(ScreenText text, LineWriter writer) {
    this.text = text;
    this.writer = writer;
  }

  /**
   * Tells whether a screen is a new one, and not a change on the one before. A gate whose words
   * changed by themselves is a new one.
   */
  boolean isNew(Screen now, boolean answered) {
    Screen before = shown;
    if (before == null || !before.id().equals(now.id())) {
      return true;
    }
    boolean gate = now.kind() == Screen.Kind.GATE || now.kind() == Screen.Kind.ERASING_GATE;
    return gate && !answered && !before.body().equals(now.body());
  }

  /** Shows what changed; false if the console is lent and nothing could be shown. */
  boolean change(Screen screen, boolean askAgain) {
    Screen before = shown;
    if (before == null) {
      return whole(screen);
    }
    boolean newPrompt =
        !before.question().equals(screen.question()) || !same(before.prompt(), screen.prompt());
    var lines = new ArrayList<>(changes(before, screen, askAgain));
    timeLeft(before.prompt(), screen.prompt())
        .ifPresent(left -> lines.addAll(text.words(screen, left)));
    if (newPrompt || askAgain) {
      lines.addAll(text.question(screen, newPrompt));
    }
    boolean done = lines.isEmpty() || writer.print(lines, text.marker(screen));
    shown = done ? screen : before;
    return done;
  }

  /** Shows a new screen; of a further challenge of one gate, only what is asked now. */
  boolean anew(Screen screen) {
    Screen before = shown;
    if (before != null && isSameGate(before, screen)) {
      return show(screen, text.furtherChallenge(screen));
    }
    return whole(screen);
  }

  /** Shows all of a screen. */
  boolean whole(Screen screen) {
    heartbeat.clear();
    due(screen.body());
    return show(screen, text.whole(screen));
  }

  private boolean show(Screen screen, List<String> lines) {
    boolean done = writer.print(lines, text.marker(screen));
    if (done) {
      shown = screen;
    }
    return done;
  }

  /** Says something, and asks again. */
  void say(Screen screen, String words) {
    var lines = new ArrayList<>(text.words(screen, words));
    lines.addAll(text.question(screen, false));
    writer.print(lines, text.marker(screen));
  }

  /** Shows another view, and asks again. */
  void view(Screen screen, Screen view) {
    var lines = new ArrayList<>(text.view(view));
    lines.addAll(text.question(screen, false));
    writer.print(lines, text.marker(screen));
  }

  /** Shows the end of a line that was typed; through a pipe, the line too. */
  void entered(boolean terminal, String line) {
    if (terminal) {
      writer.entered();
    } else {
      writer.echo(text.safe(line));
    }
  }

  private static boolean isSameGate(Screen before, Screen now) {
    return now.kind() == Screen.Kind.ERASING_GATE
        && before.kind() == now.kind()
        && !before.id().equals(now.id())
        && before.body().equals(now.body())
        && before.place().equals(now.place());
  }

  /** After an answer, what is said to it is news even if the same was said before. */
  private List<String> changes(Screen before, Screen now, boolean answered) {
    var blocks = new ArrayList<Block>(ScreenChanges.between(before.body(), now.body()));
    now.remark()
        .filter(remark -> answered && !blocks.contains(remark))
        .ifPresent(remark -> blocks.add(0, remark));
    blocks.addAll(due(now.body()));
    boolean status = !before.status().equals(now.status());
    var lines = new ArrayList<>(text.changedTop(before, now));
    lines.addAll(text.parts(now, blocks, status));
    return lines;
  }

  private List<Block> due(List<Block> body) {
    return body.stream()
        .filter(block -> block instanceof Block.Elapsed elapsed && heartbeat.isDue(elapsed))
        .toList();
  }

  /** Compares prompts, but for the seconds that run down. */
  private static boolean same(Prompt before, Prompt now) {
    if (before instanceof Prompt.Hold && now instanceof Prompt.Hold) {
      return true;
    }
    if (before instanceof Prompt.Challenge one && now instanceof Prompt.Challenge other) {
      return one.label().equals(other.label());
    }
    return before.equals(now);
  }

  private static Optional<String> timeLeft(Prompt before, Prompt now) {
    long earlier = seconds(before);
    long later = seconds(now);
    for (long worth : SECONDS_WORTH_A_LINE) {
      if (earlier > worth && later >= 0 && later <= worth) {
        return Optional.of(later + " s left.");
      }
    }
    return Optional.empty();
  }

  private static long seconds(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Hold hold -> hold.seconds();
      case Prompt.Challenge challenge -> challenge.secondsLeft();
      case Prompt.None ignored -> -1;
      case Prompt.Go ignored -> -1;
      case Prompt.Choose ignored -> -1;
      case Prompt.Confirm ignored -> -1;
      case Prompt.Line ignored -> -1;
      case Prompt.FilePath ignored -> -1;
    };
  }
}
