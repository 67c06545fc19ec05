// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.host.KernelLine;
import io.github.fmwizard.evidence.RunSummary;
import io.github.fmwizard.journal.RunFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Lines and values that neither the client profile nor this program can read: of the kernel log, of
 * FMs, and of what vendor programs printed in the runs of this host. A site adds those of its
 * client to a profile of its own.
 */
final class UnknownWords {

  private final UnaryOperator<List<String>> unread;
  private final List<String> lines = new ArrayList<>();

  private UnknownWords(UnaryOperator<List<String>> unread) {
    this.unread = unread;
  }

  /**
   * Lists them, each with where it stands.
   *
   * @param look what a look brought
   * @param unread leaves of a program's output what the client profile can't read
   * @param runs the folder of run folders
   */
  static List<String> of(Inspection look, UnaryOperator<List<String>> unread, Path runs) {
    UnknownWords words = new UnknownWords(unread);
    words.kernel(look.host().kernelAlarms());
    look.cards().stream()
        .flatMap(card -> card.report().stream())
        .forEach(report -> words.fms(report.fms().list()));
    words.runs(runs);
    return List.copyOf(words.lines);
  }

  private void kernel(Fact<List<String>> log) {
    List<String> seen = log.seen().orElse(List.of());
    seen.stream()
        .filter(line -> KernelLine.against(line).isEmpty())
        .distinct()
        .forEach(line -> add("kernel log", line));
    if (log.seen().isEmpty()) {
      add("kernel log", "not known, since it can't be read");
    }
  }

  private void fms(Fact<List<Fm>> list) {
    for (Fm fm : list.seen().orElse(List.of())) {
      Stream.of(fm.status(), fm.startupStatus())
          .filter(status -> status.startsWith(Fm.NOT_READ))
          .distinct()
          .forEach(status -> add("status of FM " + fm.id(), status));
    }
  }

  private void runs(Path runs) {
    try {
      for (RunSummary run : RunSummary.list(runs)) {
        if (run.training().filter(training -> !training).isPresent()) {
          outputs(run);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      add("runs", "not known, since they can't be read: " + e.getMessage());
    }
  }

  private void outputs(RunSummary run) throws IOException {
    Path folder = run.folder().resolve(RunFiles.Part.OUTPUTS.word());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "output-*")) {
      for (Path file : files) {
        List<String> output = Files.readAllLines(file, StandardCharsets.UTF_8);
        unread.apply(output).forEach(line -> add("run " + run.id(), line));
      }
    } catch (NoSuchFileException noOutput) {
      return;
    }
  }

  private void add(String where, String line) {
    String text = where + ": " + line;
    if (!lines.contains(text)) {
      lines.add(text);
    }
  }
}
