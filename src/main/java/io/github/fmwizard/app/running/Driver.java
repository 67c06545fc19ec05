// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Deck;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.RunConversation;
import io.github.fmwizard.wizard.Wizard;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a wizard on its own thread beside a renderer on this one. */
final class Driver {

  private static final Logger LOG = LoggerFactory.getLogger(Driver.class);

  private Driver() {}

  /** What the run thread does. */
  interface Work {
    /**
     * Drives the run.
     *
     * @return how it left
     * @throws InterruptedException if the thread is interrupted
     */
    Wizard.Exit run() throws InterruptedException;
  }

  static Wizard.Exit drive(Renderer renderer, RunConversation conversation, Work work) {
    AtomicReference<Wizard.Exit> exit = new AtomicReference<>(Wizard.Exit.INTERNAL_ERROR);
    Watched watched = new Watched(conversation);
    Thread thread =
        new Thread(
            () -> {
              try {
                exit.set(work.run());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException | Error e) {
                LOG.error("The run thread failed", e);
              } finally {
                if (exit.get() != Wizard.Exit.ENDED) {
                  renderer.post(watched::abandon);
                }
              }
            },
            "run");
    thread.start();
    renderer.run(watched);
    join(thread);
    return Optional.ofNullable(exit.get()).orElse(Wizard.Exit.INTERNAL_ERROR);
  }

  /** An act is never interrupted: whatever became of the screen, the run thread ends by itself. */
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A conversation that is over, too, when the run thread has failed. */
  private static final class Watched implements Conversation {
    private final Conversation inner;
    private boolean abandoned;

    Watched(Conversation inner) {
      this.inner = inner;
    }

    void abandon() {
      abandoned = true;
    }

    @Override
    public Deck deck() {
      return inner.deck();
    }

    @Override
    public void answer(long serial, Answer answer, Instant now) {
      inner.answer(serial, answer, now);
    }

    @Override
    public void tick(Instant now) {
      inner.tick(now);
    }

    @Override
    public boolean over() {
      return abandoned || inner.over();
    }
  }
}
