// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import io.github.fmwizard.screen.FileNotes;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the folder that a typed path leads to, and completes the path. */
final class FolderBrowser {

  private static final int NONE = -1;

  private final Path start;
  private final List<String> suffixes;
  private final FileNotes notes;
  private final BackgroundTasks tasks;
  private String folder = "";
  private String begin = "";
  private boolean listing = true;
  private Folder content = Folder.EMPTY;
  private List<String> matching = List.of();
  private int focused = NONE;

  FolderBrowser(Path start, List<String> suffixes, FileNotes notes, BackgroundTasks tasks) {
    this.start = start;
    this.suffixes = suffixes;
    this.notes = notes;
    this.tasks = tasks;
    fetch();
  }

  /** Looks where a typed path leads: to the folder before the last slash, and names that go on. */
  void look(String typed) {
    int slash = typed.lastIndexOf('/');
    var nextFolder = typed.substring(0, slash + 1);
    begin = typed.substring(slash + 1);
    focused = NONE;
    if (!nextFolder.equals(folder)) {
      folder = nextFolder;
      fetch();
    }
    match();
  }

  String title() {
    var where = resolved(folder).orElse(folder);
    if (listing) {
      return "Looking at " + where + " ...";
    }
    return content
        .problem()
        .orElseGet(() -> "In " + where + fitting() + ": " + matching.size() + count());
  }

  List<StyledLine> lines(int room, int width, DisplayMode mode) {
    var lines = new ArrayList<StyledLine>();
    int first = first(room);
    for (int i = first; i < Math.min(matching.size(), first + room); i++) {
      boolean here = i == focused;
      var text = (here ? "> " : "  ") + mode.safe(matching.get(i)) + note(matching.get(i));
      lines.add(StyledLine.of(mode.cut(text, width), here ? Theme.FOCUS : Theme.PLAIN));
    }
    int below = matching.size() - first - lines.size();
    if (first > 0 || below > 0) {
      lines.add(StyledLine.of("  (" + first + " above, " + below + " below)"));
    }
    return lines;
  }

  private String note(String name) {
    var words = content.notes().get(name);
    return words == null ? "" : " - " + words;
  }

  boolean isFolder(String typed) {
    return typed.endsWith("/") || matching.contains(begin + "/");
  }

  boolean hasFocus() {
    return focused != NONE;
  }

  boolean isFocusOnFolder() {
    return matching.get(focused).endsWith("/");
  }

  boolean listsAnything() {
    return !matching.isEmpty();
  }

  int focusedLine(int room) {
    return focused - first(room);
  }

  String focusedPath() {
    return folder + matching.get(focused);
  }

  void up() {
    focused = Math.max(NONE, focused - 1);
  }

  void down() {
    focused = Math.min(matching.size() - 1, focused + 1);
  }

  /** Returns the typed path with the letters that all matching names have in common. */
  String completed(String typed) {
    if (matching.isEmpty()) {
      return typed;
    }
    var common = matching.get(0);
    for (var name : matching) {
      while (!name.startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    return common.length() > begin.length() ? folder + common : typed;
  }

  Optional<String> resolved(String typed) {
    try {
      return Optional.of(start.resolve(typed).normalize().toString());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void fetch() {
    var wanted = folder;
    listing = true;
    tasks.fetch(
        () -> Folder.read(resolved(wanted), suffixes, notes),
        found -> {
          if (wanted.equals(folder)) {
            content = found;
            listing = false;
            match();
          }
        });
  }

  private void match() {
    boolean hidden = begin.startsWith(".");
    matching =
        content.names().stream()
            .filter(name -> name.startsWith(begin) && (hidden || !name.startsWith(".")))
            .toList();
    focused = Math.min(focused, matching.size() - 1);
  }

  private int first(int room) {
    return Math.max(0, Math.min(focused - room / 2, matching.size() - room));
  }

  private String fitting() {
    return suffixes.isEmpty() ? "" : " (folders and " + String.join(", ", suffixes) + ")";
  }

  private String count() {
    return content.cut() ? " of more than these" : "";
  }
}
