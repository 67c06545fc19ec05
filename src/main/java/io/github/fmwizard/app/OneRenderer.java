// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Opens one renderer and gives it again to whoever asks next, so that standard input has one reader
 * from the menu to the end of the run. A second reader would share keys with the first one, which
 * still waits for some, and each would get a part of what is typed, of a password too.
 */
final class OneRenderer implements Renderers, AutoCloseable {

  private final Renderers inner;
  private final TurnedClock clock = new TurnedClock();
  private Optional<Renderer> held = Optional.empty();
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

  /** Opens it the first time; later the time alone is another. */
  @Override
  public Renderer open(InstantSource time, boolean virtual) {
    clock.turnTo(time);
    if (held.isEmpty()) {
      held = Optional.of(inner.open(clock, virtual));
    }
    return new Held(held.get());
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      held.ifPresent(Renderer::close);
    }
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
    private final Renderer renderer;

    Held(Renderer renderer) {
      this.renderer = renderer;
    }

    @Override
    public void run(Conversation conversation) {
      renderer.run(conversation);
    }

    @Override
    public void post(Runnable task) {
      renderer.post(task);
    }

    @Override
    public ConsoleLease lend(HandOver handOver) {
      return renderer.lend(handOver);
    }

    @Override
    public void close() {
      OneRenderer.this.close();
    }
  }
}
