// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.app.training.PlayedTraining;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.DigestWords;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.ManyRuns;
import io.github.fmwizard.journal.file.RunBranch;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A folder that can't be read stands here as a link to itself, which root can't read either. */
class ListedRunsTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path state;

  @Test
  void saysThatThereAreNoRunsOfAFolderThatIsNotThere() {
    assertThat(run("runs")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("No runs in ");
    assertThat(run("resume")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("Nothing to resume in ");
  }

  @Test
  void saysThatRunsAreNotKnownWhereTheFolderCannotBeRead() throws IOException {
    unreadable(state.resolve("runs"));

    for (String[] command :
        new String[][] {{"runs"}, {"runs", "--json"}, {"resume"}, {"resume", "20260101"}}) {
      assertThat(run(command)).isEqualTo(ExitCode.UNKNOWN);
      assertThat(out.toString()).isEmpty();
      assertThat(err.toString())
          .contains("It is not known which runs are in " + state.resolve("runs"))
          .contains("--state DIR");
    }
  }

  @Test
  void saysThatARunThatCannotBeReadIsNotKnown() throws IOException {
    Path runs = Files.createDirectory(state.resolve("runs"));
    unreadable(runs.resolve("20260101-120000-card-1a2b"));

    assertThat(run("runs")).isEqualTo(ExitCode.UNKNOWN);
    assertThat(out.toString()).contains("20260101-120000-card-1a2b").contains("not readable");
    assertThat(err.toString()).contains("Nothing is known of it");
    assertThat(run("resume")).isEqualTo(ExitCode.UNKNOWN);
    assertThat(out.toString()).doesNotContain("Nothing to resume");
    assertThat(run("runs", "--json")).isEqualTo(ExitCode.UNKNOWN);
    assertThat(out.toString()).contains("\"readable\":false");
  }

  @Test
  void saysOfARunThatAProcessWorksOnThatItIsOpen() throws IOException {
    Path runs = Files.createDirectory(state.resolve("runs"));
    RunFolder folder = RunFolder.create(runs, "20260101-120000-card-1a2b");
    Fields opened = Fields.builder().put("scenario", "a\u202Eb\u001B[2J\u009B").build();
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      journal.append(EntryKind.OPENED, opened, Instant.EPOCH, true);

      assertThat(run("runs")).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
          .contains("open now, in process " + ProcessHandle.current().pid())
          .doesNotContain("interrupted", "fmwizard resume");
      assertThat(run("resume")).isEqualTo(ExitCode.OK);
      assertThat(out.toString()).startsWith("Nothing to resume");
    }
    assertThat(run("runs")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("interrupted", "fmwizard resume");
    assertThat(run("runs", "--json")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("a\\u202Eb\\u001B[2J\\u009B").matches("\\p{ASCII}*");
  }

  @Test
  void tellsADemoFromATrainingAndSaysWhoStandsWhere() throws Exception {
    RunFolder demo = PlayedTraining.of("cured-by-reload", state);
    assertThat(run("runs")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("  DEMO  ", "  Ada Lind  cured-by-reload  finished: recovered")
        .doesNotContain(", at ");

    List<Entry> entries = JournalReader.read(demo);
    int cut = 1;
    while (!entries.get(cut).data().optionalText("path").equals(Optional.of("before/start-gate"))) {
      cut++;
    }
    RunBranch.of(demo, state.resolve("runs"), "20260101-120000-cut-1a2b", cut + 1);

    assertThat(run("runs", "--json")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("\"standing\":\"interrupted\",\"demo\":true,\"person\":\"Ada Lind\"")
        .contains("\"place\":\"before/start-gate\"");
  }

  @Test
  void saysHowLittleTheTwoWordsOfTheScreenProve() throws IOException {
    Path runs = Files.createDirectory(state.resolve("runs"));
    Path good = ManyRuns.make(runs, "good", 3, true);
    List<String> words =
        DigestWords.of(Digest.parse(Files.readString(good.resolve("head")).strip()), 8);

    assertThat(run("evidence", "verify", "good", "--anchor", String.join(" ", words)))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("anchored up to line 3").doesNotContain("prove little");
    assertThat(run("evidence", "verify", "good", "--anchor", words.get(0) + " " + words.get(1)))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("anchored up to line 3", "2 words prove little: one journal in 65,536");
    assertThat(run("evidence", "verify", "good", "--anchor", "absurd adroitness"))
        .isEqualTo(ExitCode.CHECK_FAILED);
  }

  /** Each kind of folder that is no sound run stands in the list beside those that are. */
  @Test
  void listsOthersBesideABadRun() throws IOException {
    Path runs = Files.createDirectory(state.resolve("runs"));
    ManyRuns.make(runs, "good", 3, true);
    Files.createDirectory(runs.resolve("other"));
    RunFolder.create(runs, "new");
    Path torn = ManyRuns.make(runs, "torn", 3, false);
    Files.writeString(torn.resolve("head"), "x");
    Path pipe = ManyRuns.make(runs, "pipe", 3, false);
    Files.delete(pipe.resolve("journal.jsonl"));
    Files.createSymbolicLink(pipe.resolve("journal.jsonl"), Path.of("/dev/zero"));

    run("runs");

    assertThat(out.toString().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("good ").contains("recovered"),
            line -> assertThat(line).startsWith("other ").contains("no run"),
            line -> assertThat(line).startsWith("new ").contains("not begun"),
            line -> assertThat(line).startsWith("torn ").contains("damaged: The head"),
            line -> assertThat(line).startsWith("pipe ").contains("not readable"));
  }

  @Test
  void namesTheOwnerOfTheFolderThatThisUserMayNotRead() throws IOException {
    Path hidden = state.resolve("hidden");

    assertThat(ListedRuns.unreadable(hidden, new AccessDeniedException(hidden.toString())))
        .hasMessageContaining(
            state + ", which belongs to " + Files.getOwner(state).getName() + ". Run the command");
  }

  private static void unreadable(Path folder) throws IOException {
    Files.createSymbolicLink(folder, folder);
  }

  private int run(String... command) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] line = new String[command.length + 2];
    System.arraycopy(command, 0, line, 0, command.length);
    line[command.length] = "--state";
    line[command.length + 1] = state.toString();
    return new CommandLine(new RootCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler((e, at, result) -> told(e))
        .execute(line);
  }

  private int told(Exception e) {
    err.append(e.getMessage());
    return e instanceof UsageException usage ? usage.code() : ExitCode.INTERNAL_ERROR;
  }
}
