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
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One run of this host, in a line.
 *
 * @param id the run's id
 * @param folder its folder
 * @param training whether it was training; empty if its journal can't be read
 * @param opened when it was opened
 * @param standing whether somebody works on it
 * @param demo whether a scenario's model run played by itself
 * @param person who opened it
 * @param scenario the scenario, in training
 * @param place the last step that its journal names; empty if it ended
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
    Standing standing,
    boolean demo,
    Optional<String> person,
    Optional<String> scenario,
    Optional<String> place,
    Optional<String> serial,
    String state,
    OptionalLong process,
    boolean resumable,
    boolean readable) {

  private static final int MASKED = 4;

  /** Whether somebody works on a run. */
  public enum Standing {
    /** A process of this host works on it. */
    LIVE,
    /** Somebody stopped for now, by choice. */
    PAUSED,
    /** Nobody works on it, and nobody stopped it. */
    INTERRUPTED,
    /** It ended. */
    FINISHED,
    /** Nothing was done in it. */
    NOT_BEGUN,
    /** Its journal is damaged. */
    DAMAGED,
    /** Nothing in the folder is a run's. */
    NO_RUN,
    /** This user can't read it: nothing is known of it. */
    NOT_READABLE;

    /**
     * Returns the word for it.
     *
     * @return a word for lists and for machines
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

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
      return unread(id, folder, "not begun: nothing was done in it", Standing.NOT_BEGUN);
    } catch (JournalDamagedException | MalformedEntryException e) {
      return unread(id, folder, "damaged: " + e.getMessage(), Standing.DAMAGED);
    } catch (IOException e) {
      return notReadable(id, folder, e);
    }
  }

  private static RunSummary read(String id, Path path, LiveRuns live) throws IOException {
    RunFolder folder = RunFolder.open(path);
    if (!folder.looksLikeARun()) {
      return unread(id, path, "no run: nothing in this folder is a run's", Standing.NO_RUN);
    }
    JournalEnds ends = JournalEnds.of(folder);
    Entry last = ends.last();
    boolean closed = last.kind() == EntryKind.CLOSED;
    OptionalLong process = closed ? OptionalLong.empty() : live.processOf(folder);
    Fields opened = ends.first().data();
    Standing standing = process.isPresent() ? Standing.LIVE : standing(last);
    return new RunSummary(
        id,
        folder.path(),
        Optional.of(ends.first().mode() == Mode.TRAINING),
        Optional.of(ends.first().at()),
        standing,
        opened.optionalFlag(RunData.DEMO).orElse(false),
        opened.optionalFields("setting").flatMap(setting -> setting.optionalText("operator")),
        opened.optionalText(RunData.SCENARIO),
        closed ? Optional.empty() : ends.place(),
        opened.optionalText(RunData.SERIAL).map(RunSummary::masked),
        state(standing, last, process),
        process,
        !closed && process.isEmpty(),
        true);
  }

  private static Standing standing(Entry last) {
    if (last.kind() == EntryKind.CLOSED) {
      return Standing.FINISHED;
    }
    boolean byChoice =
        last.kind() == EntryKind.CHECKPOINT
            && last.data()
                .optionalText("why")
                .equals(Optional.of(Decision.Suspend.Why.CHOICE.entry()));
    return byChoice ? Standing.PAUSED : Standing.INTERRUPTED;
  }

  private static String state(Standing standing, Entry last, OptionalLong process) {
    return switch (standing) {
      case LIVE -> "open now, in process " + process.getAsLong();
      case PAUSED -> "suspended";
      case FINISHED -> last.data().optionalText("end").orElse("closed");
      case INTERRUPTED, NOT_BEGUN, DAMAGED, NO_RUN, NOT_READABLE -> standing.word();
    };
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
    return unread(id, folder, "not readable: " + why, Standing.NOT_READABLE);
  }

  private static RunSummary unread(String id, Path folder, String why, Standing standing) {
    return new RunSummary(
        id,
        folder,
        Optional.empty(),
        Optional.empty(),
        standing,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        why,
        OptionalLong.empty(),
        false,
        standing != Standing.NOT_READABLE);
  }
}
