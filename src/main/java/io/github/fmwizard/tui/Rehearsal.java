// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.TtySize;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Draws the full screen where there is no terminal and nobody types, so that all that drawing needs
 * is loaded. The classes that are loaded are recorded when the program is packaged.
 */
public final class Rehearsal implements Renderer {

  private static final long SHORT = 1_000_000;

  private final InstantSource clock;
  private final TaskQueue queue = new TaskQueue();
  private final CellScreen cells = new CellScreen(TtySize.USUAL, new Look(false, false));
  private @Nullable Stage stage;
  private long bytes;

  /**
   * Makes a renderer.
   *
   * @param clock the time that conversations are told
   */
  public Rehearsal(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Tells how much was drawn.
   *
   * @return bytes that a terminal would have been sent
   */
  public long drawn() {
    return bytes;
  }

  @Override
  public void run(Conversation conversation) {
    var current = new Stage(conversation, clock, System::nanoTime, true, new Errands(queue));
    stage = current;
    try {
      while (!current.isOver()) {
        draw(current);
        queue.run(SHORT);
        current.tick();
        current.lookAtTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      current.hangUp();
    } finally {
      stage = null;
    }
  }

  private void draw(Stage current) {
    if (current.takeDirty()) {
      cells.begin(TtySize.USUAL, cells.look());
      current.paint(cells);
      bytes += cells.update().length;
    }
  }

  @Override
  public void post(Runnable task) {
    queue.post(
        () -> {
          task.run();
          if (stage != null) {
            stage.attend();
          }
        });
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    return Lending.ofNobody();
  }

  @Override
  public void close() {
    cells.forget();
  }
}
