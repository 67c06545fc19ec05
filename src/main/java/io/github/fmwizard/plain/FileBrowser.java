// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.screen.FileNotes;
import io.github.fmwizard.screen.Prompt;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads lines typed into a file field: a path, a name, a number of the list, or {@code ?}. */
final class FileBrowser {

  private static final int LISTED_AT_MOST = 200;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private final Prompt.FilePath field;
  private Path folder;
  private List<Path> listed = List.of();
  private final Map<Path, String> notes = new HashMap<>();

  FileBrowser(Prompt.FilePath field) {
    this.field = field;
    this.folder = Path.of(field.folder()).toAbsolutePath();
  }

  Prompt.FilePath field() {
    return field;
  }

  Reading read(String text) {
    if (text.isBlank()) {
      return field.optional()
          ? new Reading.Give(new Answer.Typed(""))
          : new Reading.Say("A file is needed here.");
    }
    if (text.equals("?")) {
      return list(folder);
    }
    if (!listed.isEmpty() && NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      return number >= 1 && number <= listed.size()
          ? take(listed.get(number - 1))
          : new Reading.Say("No such number in the list; nothing was taken.");
    }
    try {
      return take(folder.resolve(text));
    } catch (InvalidPathException invalid) {
      return new Reading.Say("That cannot be a file's name; nothing was taken.");
    }
  }

  private Reading take(Path path) {
    return Files.isDirectory(path)
        ? list(path)
        : new Reading.Give(new Answer.Typed(path.toString()));
  }

  private Reading list(Path where) {
    var fitting = new ArrayList<Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(where, this::fits)) {
      entries.forEach(fitting::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      return new Reading.Say("The folder " + where + " cannot be read.");
    }
    fitting.sort(null);
    folder = where;
    noted(fitting);
    listed = numbered(fitting);
    return new Reading.Say(text(fitting.size()));
  }

  /** What nobody should take by reflex stands behind all others. */
  private void noted(List<Path> fitting) {
    notes.clear();
    var last = new ArrayList<Path>();
    for (Path path : fitting.subList(0, Math.min(LISTED_AT_MOST, fitting.size()))) {
      field.notes().of(path.toString()).ifPresent(note -> noted(path, note, last));
    }
    fitting.removeAll(last);
    fitting.addAll(Math.min(LISTED_AT_MOST - last.size(), fitting.size()), last);
  }

  private void noted(Path path, FileNotes.Note note, List<Path> last) {
    notes.put(path, note.words());
    if (note.last()) {
      last.add(path);
    }
  }

  private boolean fits(Path path) {
    var name = path.getFileName().toString();
    return Files.isDirectory(path)
        || field.suffixes().isEmpty()
        || field.suffixes().stream().anyMatch(name::endsWith);
  }

  /** The folder above comes first. */
  private List<Path> numbered(List<Path> fitting) {
    var all = new ArrayList<Path>();
    if (folder.getParent() != null) {
      all.add(folder.getParent());
    }
    all.addAll(fitting.subList(0, Math.min(LISTED_AT_MOST, fitting.size())));
    return List.copyOf(all);
  }

  private String text(int found) {
    var text = new StringBuilder("In ").append(CellText.safe(folder.toString())).append(":");
    for (int index = 0; index < listed.size(); index++) {
      text.append("\n  ").append(index + 1).append(". ").append(name(listed.get(index)));
    }
    if (found == 0) {
      text.append("\n  No fitting file here.");
    } else if (found > LISTED_AT_MOST) {
      text.append("\n  ")
          .append(found - LISTED_AT_MOST)
          .append(" more are not listed; type a name.");
    }
    return text.append("\nType a number, a name or a path.").toString();
  }

  private String name(Path path) {
    if (path.equals(folder.getParent())) {
      return "../";
    }
    var name = CellText.safe(path.getFileName().toString());
    var words = notes.get(path);
    return Files.isDirectory(path) ? name + "/" : words == null ? name : name + " - " + words;
  }
}
