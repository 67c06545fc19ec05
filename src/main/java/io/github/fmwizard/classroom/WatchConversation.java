// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The instructor's screen: a row a trainee, looked at again every few seconds. */
public final class WatchConversation implements Conversation {

  private final Classroom room;
  private final Duration every;
  private List<Block> body;
  private Instant now;
  private Instant looked;
  private long serial = 1;
  private boolean over;

  /**
   * Begins with a look.
   *
   * @param room what is looked at
   * @param every how often
   * @param now the host's time
   */
  public WatchConversation(Classroom room, Duration every, Instant now) {
    this.room = room;
    this.every = every;
    this.now = now;
    this.looked = now;
    this.body = looked();
  }

  private List<Block> looked() {
    try {
      return blocks(room.look(now));
    } catch (IOException e) {
      return List.of(
          new Block.Text(Block.Style.WARNING, "Not known: " + e.getMessage() + ". We look again."));
    }
  }

  /**
   * Shows a look.
   *
   * @param look the look
   * @return a summary, the rows, and what is not known
   */
  public static List<Block> blocks(Classroom.Look look) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(Block.Style.STRONG, WatchWords.summary(look.rows())));
    WatchWords.alerts(look.rows())
        .forEach(alert -> blocks.add(new Block.Text(Block.Style.WARNING, alert)));
    if (!look.rows().isEmpty()) {
      blocks.add(
          new Block.Table(WatchWords.HEAD, look.rows().stream().map(WatchWords::cells).toList()));
    }
    WatchWords.unknown(look)
        .forEach(unknown -> blocks.add(new Block.Text(Block.Style.WARNING, unknown)));
    return List.copyOf(blocks);
  }

  @Override
  public Screen screen() {
    return new Screen(
            "class/watch",
            Screen.Kind.RUNNING,
            new Header(true, "class", "", Optional.empty(), now),
            "Class: a row a trainee, from the journals",
            body,
            "Only reads. Looks every " + every.toSeconds() + " s.",
            "Enter or Esc leaves; the trainings go on.",
            new Prompt.Go("leave"),
            List.of(new KeyHint("Esc", "", "leave"), new KeyHint("Ctrl-C", "", "leave")))
        .shown(serial, Set.of(), Optional.empty());
  }

  @Override
  public void answer(long answered, Answer answer, Instant at) {
    over = true;
  }

  @Override
  public void tick(Instant at) {
    now = at;
    if (Duration.between(looked, now).compareTo(every) >= 0) {
      looked = now;
      List<Block> next = looked();
      serial += next.equals(body) ? 0 : 1;
      body = next;
    }
  }

  @Override
  public boolean over() {
    return over;
  }
}
