// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Renderer;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Renderers that show nothing, for a model run that nobody watches. */
final class QuietRenderers implements Renderers {

  private static final long PATIENCE = 100;

  @Override
  public boolean pipe() {
    return true;
  }

  @Override
  public Renderer open(InstantSource time, boolean virtual) {
    return new Quiet(time);
  }

  /** Runs tasks, and lets time pass where nothing is asked. */
  private static final class Quiet implements Renderer {

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final InstantSource time;

    Quiet(InstantSource time) {
      this.time = time;
    }

    @Override
    public void run(Conversation conversation) {
      while (!conversation.over()) {
        boolean holds = conversation.screen().prompt() instanceof Prompt.Hold;
        Runnable task = holds ? tasks.poll() : next();
        if (task == null) {
          conversation.tick(time.instant());
        } else {
          task.run();
        }
      }
    }

    private @Nullable Runnable next() {
      try {
        return tasks.poll(PATIENCE, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
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
          // Nobody watches.
        }

        @Override
        public int read() {
          return LEFT;
        }

        @Override
        public void echo(boolean on) {
          // Nobody watches.
        }

        @Override
        public void close() {
          // There is nothing to give back.
        }
      };
    }

    @Override
    public void close() {
      // There is nothing to give back.
    }
  }
}
