// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.instructor;

import io.github.fmwizard.evidence.RunSummary;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A state directory in which an instructor may work, since all its runs are trainings. */
public final class TrainingFolders {

  /** Where what is moved aside goes, inside the state directory. */
  public static final String ASIDE = "aside";

  private static final String RUNS = "runs";
  private static final String CARDS = "training";

  private final Path state;

  private TrainingFolders(Path state) {
    this.state = state;
  }

  /**
   * What came of a look at a state directory.
   *
   * @param folders the directory; empty if an instructor may not work in it
   * @param objection why not
   */
  public record Found(Optional<TrainingFolders> folders, String objection) {}

  /**
   * Looks at the state directory that holds a run.
   *
   * @param run the run's folder
   * @return the directory, or why nothing may be done in it: a run on a real card is there, or one
   *     of which it is not known that it is training
   * @throws IOException if the folder of runs can't be read
   */
  public static Found holding(Path run) throws IOException {
    Path runs = run.toAbsolutePath().normalize().resolve("..").normalize();
    Path state = runs.resolve("..").normalize();
    if (!String.valueOf(runs.getFileName()).equals(RUNS)) {
      return refused(run + " is not in a folder of runs of a state directory.");
    }
    for (RunSummary each : RunSummary.list(runs)) {
      boolean noRun = each.standing() == RunSummary.Standing.NO_RUN;
      if (!noRun && !each.training().equals(Optional.of(true))) {
        boolean real = each.training().isPresent();
        return refused(
            "%s holds run %s, %s. Nothing was done: an instructor works only where all runs are trainings. Have the class train with --state DIR."
                .formatted(
                    runs,
                    each.id(),
                    real ? "which is on a real card" : "which is " + each.state()));
      }
    }
    return new Found(Optional.of(new TrainingFolders(state)), "");
  }

  private static Found refused(String why) {
    return new Found(Optional.empty(), why);
  }

  /**
   * Returns where injections for a training go.
   *
   * @param run the run's id
   * @return its box; empty if the training has no simulated card here
   */
  public Optional<InjectionBox> box(String run) {
    Path card = state.resolve(CARDS).resolve(run);
    return Files.isDirectory(card) ? Optional.of(new InjectionBox(card)) : Optional.empty();
  }

  /**
   * Moves finished trainings aside, each with its card. Nothing is deleted or replaced.
   *
   * @param name the name of the folder that they go to, new each time
   * @return what was moved, by id
   * @throws IOException if something can't be moved; what was moved before stays moved
   */
  public List<String> moveFinished(String name) throws IOException {
    List<String> moved = new ArrayList<>();
    for (RunSummary run : RunSummary.list(state.resolve(RUNS))) {
      if (run.standing() == RunSummary.Standing.FINISHED) {
        move(RUNS, run.id(), name);
        if (Files.isDirectory(state.resolve(CARDS).resolve(run.id()))) {
          move(CARDS, run.id(), name);
        }
        moved.add(run.id());
      }
    }
    return List.copyOf(moved);
  }

  private void move(String part, String id, String name) throws IOException {
    Path aside = state.resolve(ASIDE).resolve(name).resolve(part);
    Files.createDirectories(
        aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path to = aside.resolve(id);
    if (Files.exists(to)) {
      throw new FileAlreadyExistsException(to.toString());
    }
    Files.move(state.resolve(part).resolve(id), to);
  }

  /**
   * Returns where it is.
   *
   * @return the state directory
   */
  public Path state() {
    return state;
  }
}
