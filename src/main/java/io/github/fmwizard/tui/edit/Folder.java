// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is in a folder.
 *
 * @param names sorted; those of folders end in a slash
 * @param cut true if there are more
 * @param problem why nothing can be listed
 */
record Folder(List<String> names, boolean cut, Optional<String> problem) {

  static final Folder EMPTY = new Folder(List.of(), false, Optional.empty());

  private static final int AT_MOST = 2000;

  Folder {
    names = List.copyOf(names);
  }

  /** Reads a folder; may take long. */
  static Folder read(Optional<String> path, List<String> suffixes) {
    if (path.isEmpty()) {
      return failed("That can't be a folder's name.");
    }
    try {
      return read(Path.of(path.get()), suffixes);
    } catch (NoSuchFileException e) {
      return failed("There is no folder " + path.get() + ".");
    } catch (IOException | DirectoryIteratorException e) {
      return failed("The folder " + path.get() + " can't be read.");
    }
  }

  private static Folder read(Path folder, List<String> suffixes) throws IOException {
    var names = new TreeSet<String>();
    boolean cut = false;
    try (var entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        cut = names.size() >= AT_MOST;
        if (cut) {
          break;
        }
        name(entry, suffixes).ifPresent(names::add);
      }
    }
    return new Folder(List.copyOf(names), cut, Optional.empty());
  }

  private static Optional<String> name(Path entry, List<String> suffixes) {
    var name = String.valueOf(entry.getFileName());
    if (Files.isDirectory(entry)) {
      return Optional.of(name + "/");
    }
    return suffixes.isEmpty() || suffixes.stream().anyMatch(name::endsWith)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static Folder failed(String problem) {
    return new Folder(List.of(), false, Optional.of(problem));
  }
}
