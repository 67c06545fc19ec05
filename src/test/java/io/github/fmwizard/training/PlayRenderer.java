// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.Screen;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A renderer without a terminal: it runs tasks and keeps the screens that it was to draw. */
final class PlayRenderer implements Renderer {

  private static final int PATIENCE = 60;

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final List<Screen> shown = new ArrayList<>();
  private final Queue<String> console = new ConcurrentLinkedQueue<>();
  private final InstantSource time;

  PlayRenderer(InstantSource time) {
    this.time = time;
  }

  @Override
  public void run(Conversation conversation) {
    while (!conversation.over()) {
      show(conversation);
      next().run();
    }
  }

  private void show(Conversation conversation) {
    Screen screen = conversation.screen();
    if (shown.isEmpty() || !shown.get(shown.size() - 1).equals(screen)) {
      shown.add(screen);
    }
    if (screen.prompt() instanceof Prompt.Hold) {
      tasks.add(() -> conversation.tick(time.instant()));
    }
  }

  private Runnable next() {
    try {
      Runnable task = tasks.poll(PATIENCE, TimeUnit.SECONDS);
      if (task == null) {
        throw new AssertionError("Nothing happens any more at " + shown.get(shown.size() - 1));
      }
      return task;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  List<Screen> shown() {
    return List.copyOf(shown);
  }

  /** Returns all words that were shown. */
  String words() {
    StringBuilder words = new StringBuilder(String.join("", console));
    for (Screen screen : shown) {
      words.append('\n').append(screen.place()).append('\n').append(screen.question());
      screen.body().stream().map(Block::toString).forEach(text -> words.append('\n').append(text));
    }
    return words.toString();
  }

  @Override
  public void post(Runnable task) {
    tasks.add(task);
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    return new ConsoleLease() {
      @Override
      public void write(byte[] bytes) {
        console.add(new String(bytes, StandardCharsets.UTF_8));
      }

      @Override
      public int read() {
        return LEFT;
      }

      @Override
      public void echo(boolean on) {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
