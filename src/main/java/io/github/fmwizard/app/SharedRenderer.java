// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Opens one renderer and gives it again to each later caller, so that standard input has one reader
 * from the menu to the end of the run. A second reader would share keys with the first one, which
 * still waits for some, and each would get a part of what is typed, of a password too.
 */
final class SharedRenderer implements Renderers, AutoCloseable {

  private final Renderers inner;
  private final CurrentClock clock = new CurrentClock();
  private Optional<Renderer> opened = Optional.empty();
  private boolean closed;

  SharedRenderer(Renderers inner) {
    this.inner = inner;
  }

  /**
   * Opens the renderer that fits the console at hand.
   *
   * @param screens chooses it
   * @param pipeAllowed whether answers may come from a pipe
   */
  static SharedRenderer of(RendererChoice screens, boolean pipeAllowed) {
    return new SharedRenderer(
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

  /** Opens the renderer at the first call; a later call changes the clock only. */
  @Override
  public Renderer open(InstantSource time, boolean virtual) {
    clock.source = time;
    if (opened.isEmpty()) {
      opened = Optional.of(inner.open(clock, virtual));
    }
    return new Shared(opened.get());
  }

  /** Gives the terminal back; a second call does nothing. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      opened.ifPresent(Renderer::close);
    }
  }

  /** The clock of the latest caller. */
  private static final class CurrentClock implements InstantSource {
    private volatile InstantSource source = SteadyClock.ofProcess();

    @Override
    public Instant instant() {
      return source.instant();
    }
  }

  /** The opened renderer; the first caller that closes it closes it for all. */
  private final class Shared implements Renderer {
    private final Renderer renderer;

    private Shared(Renderer renderer) {
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
      SharedRenderer.this.close();
    }
  }
}
