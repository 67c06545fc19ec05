// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.running.Uninterrupted;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.FirstLook;
import io.github.fmwizard.tui.FullScreen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Opens one renderer and gives it again to whoever asks next, so that standard input has one reader
 * from the menu to the end of the run. A second reader would share keys with the first one, which
 * still waits for some, and each would get a part of what is typed, of a password too.
 */
final class OneRenderer implements Renderers, AutoCloseable {

  private final Renderers inner;
  private final TurnedClock clock = new TurnedClock();
  private Optional<FutureTask<Renderer>> begun = Optional.empty();
  private volatile Optional<Renderer> held = Optional.empty();
  private final List<Runnable> early = new ArrayList<>();
  private boolean closed;

  OneRenderer(Renderers inner) {
    this.inner = inner;
  }

  /**
   * Opens the renderer that fits the console at hand.
   *
   * @param screens chooses it
   * @param pipeAllowed whether answers may come from a pipe
   */
  static OneRenderer of(Screens screens, boolean pipeAllowed) {
    return new OneRenderer(
        new Renderers() {
          @Override
          public boolean pipe() {
            return screens.pipe();
          }

          @Override
          public Renderer open(InstantSource time, boolean virtual) {
            return screens.open(time, virtual, pipeAllowed);
          }
        });
  }

  @Override
  public boolean pipe() {
    return inner.pipe();
  }

  /**
   * Begins to open the whole screen and to take the terminal, if that is what will be done, and if
   * there is a folder for the terminal's state. Why there is none is for later to tell.
   *
   * @param screens chooses
   * @param folders where the state of the terminal is saved
   * @param look at the terminal, begun already
   */
  void ahead(Screens screens, Folders folders, Optional<FirstLook> look) {
    if (look.isPresent()) {
      screens.look(look.get());
      if (screens.isWhole() && folders.areMade()) {
        begin(look.get());
      }
    }
  }

  /** Opens it when the look is over, on the look's thread; never in virtual time. */
  void begin(FirstLook look) {
    FutureTask<Renderer> taking = new FutureTask<>(new TakingAhead());
    begun = Optional.of(taking);
    look.then(taking);
  }

  /** A class and no function: the first one delays the first frame. */
  private final class TakingAhead implements Callable<Renderer> {
    @Override
    public Renderer call() {
      Renderer renderer = inner.open(clock, false);
      if (renderer instanceof FullScreen screen) {
        screen.take();
      }
      return renderer;
    }
  }

  /** Opens it the first time, unless it was begun; later the time alone is another. */
  @Override
  public Renderer open(InstantSource time, boolean virtual) {
    clock.turnTo(time);
    if (held.isEmpty() && begun.isEmpty()) {
      held = Optional.of(inner.open(clock, virtual));
    }
    return new Held();
  }

  private synchronized Renderer held() {
    if (held.isEmpty()) {
      Renderer renderer = awaited(begun.get());
      held = Optional.of(renderer);
      for (Runnable task : early) {
        renderer.post(task);
      }
    }
    return held.get();
  }

  /** Does not wait for the terminal: there is still a frame to be rehearsed. */
  private synchronized void post(Runnable task) {
    if (held.isPresent()) {
      held.get().post(task);
    } else {
      early.add(task);
    }
  }

  private static Renderer awaited(FutureTask<Renderer> taking) {
    try {
      return Uninterrupted.get(taking);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException reason
          ? reason
          : new IllegalStateException(e.getCause());
    }
  }

  /** Gives the terminal back, also if nobody asked for what was begun. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (held.isPresent()) {
      held.get().close();
    } else if (begun.isPresent()) {
      abandon(begun.get());
    }
  }

  private static void abandon(FutureTask<Renderer> taking) {
    Renderer nobodys;
    try {
      nobodys = awaited(taking);
    } catch (RuntimeException e) {
      // There is none, and whoever would have been told did not ask for it.
      return;
    }
    nobodys.close();
  }

  /** Tells the time of whoever asked last. */
  private static final class TurnedClock implements InstantSource {
    private volatile InstantSource source = InstantSource.system();

    void turnTo(InstantSource next) {
      source = next;
    }

    @Override
    public Instant instant() {
      return source.instant();
    }
  }

  /** Closes all when the run closes its part. */
  private final class Held implements Renderer {
    @Override
    public void run(Conversation conversation) {
      if (held.isEmpty() && !begun.get().isDone()) {
        FullScreen.rehearse(conversation, clock);
      }
      held().run(conversation);
    }

    @Override
    public void post(Runnable task) {
      OneRenderer.this.post(task);
    }

    @Override
    public ConsoleLease lend(HandOver handOver) {
      return held().lend(handOver);
    }

    @Override
    public void close() {
      OneRenderer.this.close();
    }
  }
}
