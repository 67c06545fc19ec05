// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Run folders in great number, or with long journals, written without waiting for the disk. */
public final class ManyRuns {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final String FILLING = "x".repeat(120);

  private ManyRuns() {}

  /**
   * Makes a training run.
   *
   * @param runs the folder of all runs
   * @param name its name
   * @param lines how many lines its journal has
   * @param closed whether the last one closes it
   * @return its folder
   */
  public static Path make(Path runs, String name, int lines, boolean closed) throws IOException {
    Path folder = Files.createDirectories(runs.resolve(name));
    Files.createDirectory(folder.resolve("inputs"));
    Files.createFile(folder.resolve("lock"));
    Digest last = Mode.TRAINING.genesis();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("journal.jsonl")), 1 << 16)) {
      for (int seq = 1; seq <= lines; seq++) {
        byte[] line = EntryCodec.encode(entry(last, seq, seq == lines && closed));
        out.write(line);
        out.write('\n');
        last = Digest.of(line);
      }
    }
    Files.writeString(folder.resolve("head"), last.hex() + "\n");
    return folder;
  }

  private static Entry entry(Digest prev, int seq, boolean closing) {
    EntryKind kind = seq == 1 ? EntryKind.OPENED : closing ? EntryKind.CLOSED : EntryKind.EVENT;
    Fields.Builder data = Fields.builder();
    switch (kind) {
      case OPENED -> data.put("scenario", "cured-by-reload").put("serial", "521234");
      case CLOSED -> data.put("end", "recovered");
      default -> data.put("text", FILLING);
    }
    return new Entry(prev, seq, Mode.TRAINING, kind, AT.plusSeconds(seq), data.build());
  }
}
