// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the run folders below what was named: a run folder, a folder of runs, a state directory, or
 * a folder that holds the state directories of a class.
 */
final class RunFinder {

  /** The folder of a state directory that holds its runs. */
  private static final String RUNS = "runs";

  /** State directories are looked for so deep below what was named, and no deeper. */
  private static final int DEEPEST = 3;

  private final Set<Path> runs = new TreeSet<>();
  private final List<String> hidden = new ArrayList<>();

  /**
   * What was found.
   *
   * @param runs the run folders, sorted
   * @param hidden sentences that say what could not be looked into
   */
  record Found(List<Path> runs, List<String> hidden) {}

  /**
   * Looks.
   *
   * @param named what was named
   * @return what was found; what can't be read is said, and is never taken for empty
   * @throws NoSuchFileException if one of them is not there
   */
  static Found below(List<Path> named) throws IOException {
    RunFinder finder = new RunFinder();
    for (Path path : named) {
      Path whole = path.toAbsolutePath().normalize();
      if (Files.notExists(whole)) {
        throw new NoSuchFileException(whole.toString());
      }
      finder.look(whole, 0);
    }
    return new Found(List.copyOf(finder.runs), List.copyOf(finder.hidden));
  }

  private void look(Path folder, int depth) {
    try {
      if (RunFolder.open(folder).looksLikeARun()) {
        runs.add(folder);
      } else if (Files.isDirectory(folder.resolve(RUNS))) {
        children(folder.resolve(RUNS), depth);
      } else if (depth < DEEPEST) {
        children(folder, depth);
      }
    } catch (IOException | DirectoryIteratorException e) {
      hidden.add(hidden(folder, e));
    }
  }

  private static String hidden(Path folder, Exception e) {
    return folder
        + " is not readable: "
        + (e instanceof AccessDeniedException ? "this user may not read it" : e.getMessage());
  }

  private void children(Path folder, int depth) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(all::add);
    }
    for (Path child : all) {
      boolean temporary = child.getFileName().toString().startsWith(".");
      if (!temporary && Files.isDirectory(child)) {
        look(child, depth + 1);
      }
    }
  }
}
