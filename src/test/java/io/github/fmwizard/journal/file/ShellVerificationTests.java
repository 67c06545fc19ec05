// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the promise that a journal can be verified with nothing of ours. */
class ShellVerificationTests {

  private static final Path DOCUMENTATION =
      Path.of("src/main/java/io/github/fmwizard/journal/package-info.java");

  @TempDir private Path runs;
  private RunFolder folder;

  @BeforeEach
  void leaveAClosedRun() throws IOException {
    folder = RunFolder.create(runs, "run-1");
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      Fields data = Fields.builder().put("text", "Grüße \\n \"%s\" 🙂\n\t$HOME `id`").build();
      journal.append(EntryKind.OPENED, data, Instant.EPOCH, true);
      journal.append(EntryKind.EVENT, data, Instant.EPOCH, false);
      journal.append(EntryKind.CLOSED, Fields.of(), Instant.EPOCH, true);
    }
  }

  @Test
  void documentedScriptTakesAGoodJournal() throws Exception {
    assertThat(runScript()).isZero();
  }

  @Test
  void documentedScriptRefusesAnAlteredLine() throws Exception {
    Files.writeString(
        folder.journal(), Files.readString(folder.journal()).replaceFirst("HOME", "HOMe"));

    assertThat(runScript()).isNotZero();
  }

  @Test
  void documentedScriptRefusesAnAlteredLastLine() throws Exception {
    Files.writeString(
        folder.journal(), Files.readString(folder.journal()).replace("closed", "report"));

    assertThat(runScript()).isNotZero();
  }

  private int runScript() throws Exception {
    Path script = Files.writeString(runs.resolve("verify.sh"), script());
    return new ProcessBuilder("sh", script.toString())
        .directory(folder.path().toFile())
        .redirectErrorStream(true)
        .redirectOutput(runs.resolve("out").toFile())
        .start()
        .waitFor();
  }

  /** Takes the script out of the documentation, so that what is documented is what is tried. */
  private static String script() throws IOException {
    String text = Files.readString(DOCUMENTATION, UTF_8);
    int from = text.indexOf("prev=$(");
    String script = text.substring(from, text.indexOf("</pre>", from));
    return script.replaceAll("(?m)^ \\* ?", "").replace("&lt;", "<");
  }
}
