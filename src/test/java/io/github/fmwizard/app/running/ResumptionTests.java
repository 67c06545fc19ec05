// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.card.Exchange;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run goes on only with the files that it was left with. */
class ResumptionTests {

  @TempDir private Path runs;

  @ParameterizedTest
  @EnumSource
  void refusesARunWithAnotherImageThanItsEntryNames(Exchange exchange) throws IOException {
    RunFolder folder = RunFolder.create(runs, "run-1");
    StoredFile image = leave(folder);
    Path other = Files.writeString(runs.resolve("other.fm"), "another build");

    exchange.apply(folder.path(image), other);

    assertThatExceptionOfType(RunRefusedException.class)
        .isThrownBy(() -> resume(folder))
        .withMessageContaining("The run folder is damaged: " + image.name())
        .withMessageContaining("evidence verify run-1");
  }

  @Test
  void goesPastFilesThatAreAsTheyWere() throws IOException {
    RunFolder folder = RunFolder.create(runs, "run-1");
    leave(folder);

    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> resume(folder))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("damaged"));
  }

  private static StoredFile leave(RunFolder folder) throws IOException {
    try (JournalFile journal = JournalFile.create(folder, Mode.REAL)) {
      byte[] content = "the build".getBytes(StandardCharsets.UTF_8);
      StoredFile image = folder.store(content, Part.FILES, "image");
      Fields answer = Fields.builder().put("image", image.toFields()).build();
      journal.append(EntryKind.OPENED, Fields.of(), Instant.EPOCH, true);
      journal.append(EntryKind.EVENT, answer, Instant.EPOCH, true);
      return image;
    }
  }

  private static void resume(RunFolder folder) throws IOException {
    try (JournalFile journal = JournalFile.resume(folder)) {
      Resumption.of(folder, journal, Mode.REAL);
    }
  }
}
