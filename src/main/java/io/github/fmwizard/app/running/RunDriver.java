// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.run.RunConversation;
import io.github.fmwizard.wizard.Wizard;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the two threads of a run: the wizard's beside the renderer's. However the wizard's leaves,
 * the conversation hears of it, so that people are told.
 */
final class RunDriver {

  private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);

  private RunDriver() {}

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

  /** Leaves a run at a place; false if it has ended. */
  interface Leaving {
    boolean at(String path);
  }

  static Wizard.Exit drive(
      Renderer renderer, RunConversation conversation, Work work, Leaving leaving) {
    AtomicReference<Wizard.Exit> exit = new AtomicReference<>(Wizard.Exit.INTERNAL_ERROR);
    Thread thread =
        new Thread(
            () -> {
              Wizard.Exit how = perform(work);
              exit.set(how);
              renderer.post(() -> conversation.left(how));
            },
            "run");
    thread.start();
    renderer.run(conversation);
    if (conversation.leaves() && leaving.at(conversation.path())) {
      return Wizard.Exit.LEFT;
    }
    join(thread);
    return Optional.ofNullable(exit.get()).orElse(Wizard.Exit.INTERNAL_ERROR);
  }

  private static Wizard.Exit perform(Work work) {
    try {
      return work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("The run thread failed", e);
    }
    return Wizard.Exit.INTERNAL_ERROR;
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
}
