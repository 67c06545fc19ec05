// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.evidence;

import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.MalformedLineException;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of this host, in a line.
 *
 * @param id the run's id
 * @param folder its folder
 * @param training whether it was training; empty if its journal can't be read
 * @param opened when it was opened
 * @param scenario the scenario, in training
 * @param serial the card's serial, masked
 * @param state how it ended, {@code interrupted}, or why it can't be read
 * @param resumable whether it can go on
 */
public record RunSummary(
    String id,
    Path folder,
    Optional<Boolean> training,
    Optional<Instant> opened,
    Optional<String> scenario,
    Optional<String> serial,
    String state,
    boolean resumable) {

  private static final int MASKED = 4;

  /**
   * Lists the runs in a folder, oldest first.
   *
   * @param runs the folder that holds run folders; may be missing
   * @return the runs
   * @throws IOException if the folder can't be listed
   */
  public static List<RunSummary> list(Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    List<RunSummary> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(runs)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        if (!folder.getFileName().toString().startsWith(".")) {
          all.add(of(folder));
        }
      }
    }
    all.sort(Comparator.comparing(RunSummary::id));
    return List.copyOf(all);
  }

  /**
   * Reads one run.
   *
   * @param folder its folder
   * @return its summary; damage is said in its state
   */
  public static RunSummary of(Path folder) {
    String id = folder.getFileName().toString();
    try {
      List<Entry> entries = JournalReader.read(RunFolder.open(folder));
      return entries.isEmpty()
          ? unreadable(id, folder, "empty: nothing was opened")
          : read(id, folder, entries);
    } catch (MalformedLineException e) {
      return unreadable(id, folder, "damaged: " + e.getMessage());
    } catch (IOException e) {
      return unreadable(id, folder, "not readable: " + e.getMessage());
    }
  }

  private static RunSummary read(String id, Path folder, List<Entry> entries) {
    Entry first = entries.get(0);
    Entry last = entries.get(entries.size() - 1);
    boolean closed = last.kind() == EntryKind.CLOSED;
    Fields opened = first.data();
    return new RunSummary(
        id,
        folder,
        Optional.of(first.mode() == Mode.TRAINING),
        Optional.of(first.at()),
        opened.optionalText(RunData.SCENARIO),
        opened.optionalText(RunData.SERIAL).map(RunSummary::masked),
        closed ? last.data().optionalText("end").orElse("closed") : "interrupted",
        !closed);
  }

  private static String masked(String serial) {
    int shown = Math.max(0, serial.length() - MASKED);
    return serial.substring(0, shown) + "*".repeat(serial.length() - shown);
  }

  private static RunSummary unreadable(String id, Path folder, String why) {
    return new RunSummary(
        id,
        folder,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        why,
        false);
  }
}
