// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.replay;

import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.binding.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the pages of a training are kept, and its card's states: a folder beside the simulated
 * card.
 *
 * @param folder the folder of the training's simulated card
 */
public record Recording(Path folder) {

  private static final String STATES = "states";

  /** A line of the file. */
  record Line(RecordedPage page) {}

  Path pages() {
    return folder.resolve("pages.jsonl");
  }

  /**
   * Returns where the card's present state is.
   *
   * @return its file
   */
  public Path card() {
    return folder.resolve("card.json");
  }

  Path cardAt(long entries) {
    return folder.resolve(STATES).resolve("%08d.json".formatted(entries));
  }

  /**
   * Finds the card's state as it was after so many entries of the journal.
   *
   * @param entries how many
   * @return the file; empty if none was kept
   * @throws IOException if the folder can't be read
   */
  public Optional<Path> stateAfter(long entries) throws IOException {
    Path latest = cardAt(entries);
    if (!Files.isDirectory(folder.resolve(STATES))) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(folder.resolve(STATES))) {
      return all.filter(file -> file.compareTo(latest) <= 0).max(Path::compareTo);
    }
  }

  /**
   * Reads the pages, each with what was answered to it. A last line that was cut off is left out.
   *
   * @return the pages, in order
   * @throws NoSuchFileException if nothing was recorded
   * @throws IOException if it can't be read
   */
  List<RecordedPage.Pair> read() throws IOException {
    List<RecordedPage.Pair> pages = new ArrayList<>();
    List<String> lines = Files.readAllLines(pages());
    for (int i = 0; i < lines.size(); i++) {
      try {
        add(
            pages,
            RecordJson.read(lines.get(i).getBytes(StandardCharsets.UTF_8), Line.class).page());
      } catch (RecordException e) {
        if (i < lines.size() - 1) {
          throw new IOException(pages() + ", line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return pages;
  }

  private static void add(List<RecordedPage.Pair> pages, RecordedPage line) {
    switch (line) {
      case RecordedPage.Shown shown -> pages.add(new RecordedPage.Pair(shown, Optional.empty()));
      case RecordedPage.Answered answer -> {
        if (!pages.isEmpty()) {
          RecordedPage.Pair last = pages.removeLast();
          pages.add(new RecordedPage.Pair(last.shown(), Optional.of(answer)));
        }
      }
    }
  }
}
