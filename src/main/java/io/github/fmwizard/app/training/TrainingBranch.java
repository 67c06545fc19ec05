// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.journal.file.RunBranch;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.training.replay.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Makes a new training of the first part of another one, with the card as it was then. */
public final class TrainingBranch {

  private TrainingBranch() {}

  /**
   * Makes it.
   *
   * @param from the run that it begins as; only read
   * @param recording its recording
   * @param place where the new training goes
   * @param name its name
   * @param entries how many entries of the journal it begins with
   * @return its run folder, which can be gone on with
   * @throws IOException if the card's state of then was not kept, or something can't be copied
   */
  public static RunFolder of(
      RunFolder from, Recording recording, TrainingRunSettings place, String name, long entries)
      throws IOException {
    Path state =
        recording
            .stateAfter(entries)
            .orElseThrow(() -> new IOException("the card's state at that page was not kept"));
    Path card = place.card(name);
    Path files = TrainingRunSettings.files(card);
    Files.createDirectories(
        files, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.copy(state, TrainingRunSettings.state(card));
    for (Path file : list(TrainingRunSettings.files(recording.folder()))) {
      Files.copy(file, files.resolve(file.getFileName().toString()));
    }
    return RunBranch.of(from, place.runs(), name, Math.toIntExact(entries));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
