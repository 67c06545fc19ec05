// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.evidence.RunSummary;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The stored debrief of a training. */
@Command(
    name = "debrief",
    description = {
      "Prints the debrief of a training that has ended, as it was stored in its run folder.",
      "Exit codes: 0 printed, 2 no such run or no debrief, 7 the stored debrief was altered."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  fmwizard debrief 20260101-120000-cured-by-reload-1a2b"})
final class DebriefCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id or its folder.")
  private String run = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Path path = ResumeCommand.folder(Folders.of(options, Map.copyOf(System.getenv())), run);
    RunSummary summary = RunSummary.of(path);
    if (!summary.training().orElse(true)) {
      throw none("Run " + summary.id() + " was on a real card. Only a training has a debrief.");
    }
    RunFolder folder = RunFolder.open(path);
    StoredFile file =
        stored(folder)
            .orElseThrow(
                () ->
                    none(
                        "Run "
                            + summary.id()
                            + " has no debrief: it is "
                            + summary.state()
                            + ". A debrief is made when a training ends."));
    Optional<String> altered = folder.verify(file);
    if (altered.isPresent()) {
      throw new UsageException(
          ExitCode.CHECK_FAILED, altered.get() + " Take the debrief from another copy of the run.");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(new String(folder.content(file.name()), UTF_8));
    out.flush();
    return ExitCode.OK;
  }

  private static UsageException none(String why) {
    return new UsageException(ExitCode.USAGE, why);
  }

  private Optional<StoredFile> stored(RunFolder folder) throws IOException {
    Entry last = JournalReader.read(folder).getLast();
    Optional<Fields> fields =
        last.data().optionalFields(json ? RunData.DEBRIEF : RunData.DEBRIEF_TEXT);
    return fields.map(StoredFile::of);
  }
}
