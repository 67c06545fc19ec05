// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.process.ChildJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What memory a journal takes does not grow with its lines: this one has seven times the heap. */
class LongJournalTests {

  private static final int LINES = 220_000;
  private static final String HEAP = "-Xmx8m";

  @TempDir private Path runs;

  @Test
  void isVerifiedAndListedInConstantMemory() throws Exception {
    Path run = ManyRuns.make(runs, "long", LINES, true);

    assertThat(Files.size(run.resolve("journal.jsonl"))).isGreaterThan(56L << 20);
    assertThat(verified(run)).containsExactly("CONSISTENT", "recovered");
  }

  /** A head that is not found near the end has the whole journal read for the list, too. */
  @Test
  void isListedInConstantMemoryThoughItsHeadIsNotNearItsEnd() throws Exception {
    Path run = ManyRuns.make(runs, "long", 40_000, false);
    Files.write(run.resolve("journal.jsonl"), new byte[1 << 20], StandardOpenOption.APPEND);

    assertThat(verified(run)).containsExactly("CONSISTENT", "interrupted");
  }

  private static List<String> verified(Path run) throws IOException {
    List<String> command = new ArrayList<>(ChildJava.command());
    command.add(1, HEAP);
    command.addAll(List.of(LongJournal.class.getName(), run.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
