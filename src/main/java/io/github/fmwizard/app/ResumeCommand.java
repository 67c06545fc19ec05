// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.evidence.RunSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with an interrupted run. */
@Command(
    name = "resume",
    description = {
      "Goes on with an interrupted run after comparing its journal with the card.",
      "Without RUN it lists what can be resumed."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  fmwizard resume 20260101-120000-cured-by-reload-1a2b"})
final class ResumeCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run's id or its folder.")
  private @Nullable String run;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Map<String, String> environment = Map.copyOf(System.getenv());
    Folders folders = Folders.of(options, environment);
    if (run == null) {
      return list(folders);
    }
    RunSummary summary = RunSummary.of(folder(folders, run));
    if (summary.process().isEmpty() && !summary.resumable()) {
      throw new UsageException(
          ExitCode.USAGE,
          "Run " + summary.id() + " can't be resumed: it is " + summary.state() + ".");
    }
    RunOwner.mustBeThisUser(summary.folder());
    boolean training = summary.training().orElse(false);
    return training
        ? new TrainingCommands(options, environment).resumed(summary)
        : new CardCommands(options, environment).resumed(summary);
  }

  private int list(Folders folders) throws IOException {
    ListedRuns listed = ListedRuns.in(folders.runs());
    List<RunSummary> open = listed.runs().stream().filter(RunSummary::resumable).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (open.isEmpty() && listed.whole()) {
      out.println("Nothing to resume in " + folders.runs() + ".");
    }
    open.forEach(summary -> out.println(RunsCommand.line(summary)));
    out.flush();
    return listed.exitCode(spec.commandLine().getErr());
  }

  static Path folder(Folders folders, String run) {
    Path byId = folders.runs().resolve(run);
    Path folder = !run.contains("/") && isFolder(byId) ? byId : Path.of(run);
    if (!isFolder(folder)) {
      throw new UsageException(
          ExitCode.USAGE,
          "There is no run \""
              + run
              + "\". fmwizard runs lists them; look in "
              + folders.runs()
              + ".");
    }
    return folder.toAbsolutePath().normalize();
  }

  private static boolean isFolder(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).isDirectory();
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw ListedRuns.unreadable(path, e);
    }
  }
}
