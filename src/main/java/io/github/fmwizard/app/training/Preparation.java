// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.Openings;
import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.screen.opening.OpeningHost;
import io.github.fmwizard.training.PreparedScenario;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What a training needs beside its brief: the flow read and checked, the scenario's files written,
 * the simulated card durable on disk. It is made once, at once or while the trainee reads the
 * brief; no run is opened before. All calls come from one thread.
 */
final class Preparation implements AutoCloseable {

  private final FutureTask<Ready> task;
  private boolean begun;

  /** What came of it. */
  record Ready(TrainingFlow flow, PreparedScenario lesson, SimulatedHsm hsm, OpeningHost host) {}

  /** What is prepared, and of what. */
  record Order(
      Scenario scenario, long seed, TrainingFlow.Source flow, Path card, TrainingTime time) {}

  Preparation(Order order) {
    task = new FutureTask<>(() -> prepare(order));
  }

  /** Begins on a thread of its own; does something there afterwards, however it ended. */
  void begin(Runnable afterwards) {
    begun = true;
    Runnable both =
        () -> {
          task.run();
          afterwards.run();
        };
    new Thread(both, "preparation").start();
  }

  /** Returns what was prepared, now at the latest. */
  Ready now() {
    begun = true;
    task.run();
    try {
      return result();
    } catch (ExecutionException e) {
      throw refusal(e.getCause());
    }
  }

  /** What the host refused is told; all else is a fault of ours. */
  private static RuntimeException refusal(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException refusal -> refusal;
      case IOException host ->
          new RunRefusedException(false, "Training can't begin: " + InputFile.told(host) + ".");
      case null, default -> new IllegalStateException("Training can't begin", cause);
    };
  }

  /** Returns what was prepared, if that has been done and went well. */
  Optional<Ready> ready() {
    try {
      return begun && task.isDone() ? Optional.of(result()) : Optional.empty();
    } catch (ExecutionException e) {
      return Optional.empty();
    }
  }

  /** Waits to the end: what was made has to be closed. An interrupt is passed on afterwards. */
  private Ready result() throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Ready prepare(Order order) throws IOException {
    TrainingFlow flow = order.flow().read();
    Path files = TrainingRunSettings.files(order.card());
    folder(order.card());
    folder(files);
    PreparedScenario lesson = ScenarioFiles.prepare(order.scenario(), files);
    SimulatedHsm hsm =
        SimulatedHsm.create(
            TrainingRunSettings.state(order.card()), lesson.start(order.seed()), order.time());
    OpeningHost host =
        Openings.host(
            hsm.host(),
            Optional.of(order.scenario().briefing().operator()),
            OpeningHost.Wanted.NOTHING,
            List.of());
    return new Ready(flow, lesson, hsm, host);
  }

  private static void folder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Waits for what was begun, and lets go of the card. */
  @Override
  public void close() throws IOException {
    if (begun) {
      try {
        result().hsm().close();
      } catch (ExecutionException e) {
        // There is no card; whoever needed one was told why.
      }
    }
  }
}
