// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.evidence;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalDamagedException;
import io.github.fmwizard.journal.file.JournalEnds;
import io.github.fmwizard.journal.file.LiveRuns;
import io.github.fmwizard.journal.file.NotBegunException;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One run of this host, in a line.
 *
 * @param id the run's id
 * @param folder its folder
 * @param training whether it was training; empty if its journal can't be read
 * @param opened when it was opened
 * @param scenario the scenario, in training
 * @param serial the card's serial, masked
 * @param state how it ended, {@code suspended}, {@code interrupted}, or why it can't be read
 * @param process the process that works on it now; empty if none is known to
 * @param resumable whether it can go on
 * @param readable false if this user can't read it: then nothing of it is known
 */
public record RunSummary(
    String id,
    Path folder,
    Optional<Boolean> training,
    Optional<Instant> opened,
    Optional<String> scenario,
    Optional<String> serial,
    String state,
    OptionalLong process,
    boolean resumable,
    boolean readable) {

  private static final int MASKED = 4;

  /**
   * Lists the runs in a folder, oldest first. Only a folder that is not there counts as empty.
   *
   * @param runs the folder that holds run folders; may be missing
   * @return the runs, with those that can't be read
   * @throws IOException if the folder is there, or may be, and can't be listed
   */
  public static List<RunSummary> list(Path runs) throws IOException {
    List<RunSummary> all = new ArrayList<>();
    LiveRuns live = LiveRuns.now();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(runs)) {
      for (Path folder : folders) {
        if (!folder.getFileName().toString().startsWith(".")) {
          entry(folder, live).ifPresent(all::add);
        }
      }
    } catch (NoSuchFileException missing) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    all.sort(Comparator.comparing(RunSummary::id));
    return List.copyOf(all);
  }

  private static Optional<RunSummary> entry(Path folder, LiveRuns live) {
    try {
      boolean holdsARun = Files.readAttributes(folder, BasicFileAttributes.class).isDirectory();
      return holdsARun ? Optional.of(of(folder, live)) : Optional.empty();
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(notReadable(folder.getFileName().toString(), folder, e));
    }
  }

  /**
   * Reads one run.
   *
   * @param folder its folder
   * @return its summary; damage is said in its state
   */
  public static RunSummary of(Path folder) {
    return of(folder, LiveRuns.now());
  }

  private static RunSummary of(Path folder, LiveRuns live) {
    Path name = folder.getFileName();
    String id = name == null ? folder.toString() : name.toString();
    try {
      return read(id, folder, live);
    } catch (NotBegunException e) {
      return unreadable(id, folder, "not begun: nothing was done in it", true);
    } catch (JournalDamagedException | MalformedEntryException e) {
      return unreadable(id, folder, "damaged: " + e.getMessage(), true);
    } catch (IOException e) {
      return notReadable(id, folder, e);
    }
  }

  private static RunSummary read(String id, Path path, LiveRuns live) throws IOException {
    RunFolder folder = RunFolder.open(path);
    if (!folder.looksLikeARun()) {
      return unreadable(id, path, "no run: nothing in this folder is a run's", true);
    }
    JournalEnds ends = JournalEnds.of(folder);
    Entry last = ends.last();
    boolean closed = last.kind() == EntryKind.CLOSED;
    OptionalLong process = closed ? OptionalLong.empty() : live.processOf(folder);
    Fields opened = ends.first().data();
    String open = process.isPresent() ? "open now, in process " + process.getAsLong() : open(last);
    return new RunSummary(
        id,
        folder.path(),
        Optional.of(ends.first().mode() == Mode.TRAINING),
        Optional.of(ends.first().at()),
        opened.optionalText(RunData.SCENARIO),
        opened.optionalText(RunData.SERIAL).map(RunSummary::masked),
        closed ? last.data().optionalText("end").orElse("closed") : open,
        process,
        !closed && process.isEmpty(),
        true);
  }

  private static String open(Entry last) {
    boolean byChoice =
        last.kind() == EntryKind.CHECKPOINT
            && last.data()
                .optionalText("why")
                .equals(Optional.of(Decision.Suspend.Why.CHOICE.entry()));
    return byChoice ? "suspended" : "interrupted";
  }

  private static String masked(String serial) {
    int shown = Math.max(0, serial.length() - MASKED);
    return serial.substring(0, shown) + "*".repeat(serial.length() - shown);
  }

  private static RunSummary notReadable(String id, Path folder, IOException e) {
    String why =
        e instanceof AccessDeniedException denied
            ? "this user may not read " + denied.getFile()
            : String.valueOf(e.getMessage());
    return unreadable(id, folder, "not readable: " + why, false);
  }

  private static RunSummary unreadable(String id, Path folder, String why, boolean readable) {
    return new RunSummary(
        id,
        folder,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        why,
        OptionalLong.empty(),
        false,
        readable);
  }
}
