// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import io.github.fmwizard.screen.FileNotes;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is in a folder.
 *
 * @param names sorted, those of files that nobody should take by reflex behind all others; those of
 *     folders end in a slash
 * @param notes what is said of some of them
 * @param cut true if there are more
 * @param problem why nothing can be listed
 */
record Folder(
    List<String> names, Map<String, String> notes, boolean cut, Optional<String> problem) {

  static final Folder EMPTY = new Folder(List.of(), Map.of(), false, Optional.empty());

  private static final int AT_MOST = 2000;
  private static final int NOTED_AT_MOST = 200;

  Folder {
    names = List.copyOf(names);
    notes = Map.copyOf(notes);
  }

  /** Reads a folder; may take long. */
  static Folder read(Optional<String> path, List<String> suffixes, FileNotes notes) {
    if (path.isEmpty()) {
      return failed("That can't be a folder's name.");
    }
    try {
      return read(Path.of(path.get()), suffixes, notes);
    } catch (NoSuchFileException e) {
      return failed("There is no folder " + path.get() + ".");
    } catch (IOException | DirectoryIteratorException e) {
      return failed("The folder " + path.get() + " can't be read.");
    }
  }

  private static Folder read(Path folder, List<String> suffixes, FileNotes notes)
      throws IOException {
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
    return noted(folder, names, notes, cut);
  }

  private static Folder noted(Path folder, SortedSet<String> names, FileNotes notes, boolean cut) {
    var first = new ArrayList<String>();
    var last = new ArrayList<String>();
    var words = new HashMap<String, String>();
    for (String name : names) {
      var note =
          words.size() < NOTED_AT_MOST && !name.endsWith("/")
              ? notes.of(folder.resolve(name).toString())
              : Optional.<FileNotes.Note>empty();
      note.ifPresent(said -> words.put(name, said.words()));
      (note.filter(FileNotes.Note::last).isPresent() ? last : first).add(name);
    }
    first.addAll(last);
    return new Folder(first, words, cut, Optional.empty());
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
    return new Folder(List.of(), Map.of(), false, Optional.of(problem));
  }
}
