// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.evidence.RunSummary;
import io.github.fmwizard.training.replay.Recording;
import io.github.fmwizard.training.replay.ReplayConversation;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A training again, page by page. */
@Command(
    name = "replay",
    description = {
      "Shows a training again, page by page, as its trainee saw it; the truth stands beside it on"
          + " a key.",
      "A new training can begin at a page that asks something.",
      "Exit codes: 0 it was shown, 2 no such training, 6 no page was recorded."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  fmwizard replay 20260101-120000-cured-by-reload-1a2b",
      "  fmwizard replay RUN --branch 31     a new training of the first 31 lines of its journal"
    })
final class ReplayCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "The training's id or its folder.")
  private String run = "";

  @Option(
      names = "--branch",
      paramLabel = "LINE",
      description =
          "Begins a new training with so many lines of the journal; a page shows its line.")
  private @Nullable Long branch;

  @Override
  public Integer call() throws IOException {
    Map<String, String> environment = Map.copyOf(System.getenv());
    Folders folders = Folders.of(options, environment);
    RunSummary summary = RunSummary.of(ResumeCommand.folder(folders, run));
    if (!summary.training().equals(Optional.of(true))) {
      throw new UsageException(
          ExitCode.USAGE,
          "Run "
              + summary.id()
              + " is no training, or can't be read: only trainings are replayed.");
    }
    Path cards = summary.folder().resolve("../../training").normalize();
    Recording recording = new Recording(cards.resolve(summary.id()));
    RendererChoice screens = RendererChoice.of(options, environment);
    folders.make();
    try (SharedRenderer renderers = SharedRenderer.of(screens, true)) {
      OptionalLong lines = branch == null ? shown(recording, renderers) : OptionalLong.of(branch);
      return lines.isEmpty()
          ? ExitCode.OK
          : new TrainingCommands(options, folders, screens, renderers)
              .branched(summary, recording, lines.getAsLong());
    } catch (NoSuchFileException e) {
      throw new UsageException(
          ExitCode.REFUSED,
          "No page of training "
              + summary.id()
              + " was recorded: "
              + e.getFile()
              + " is not there.");
    }
  }

  private static OptionalLong shown(Recording recording, SharedRenderer renderers)
      throws IOException {
    SteadyClock clock = SteadyClock.ofProcess();
    ReplayConversation replay = new ReplayConversation(recording, clock.instant());
    renderers.open(clock, false).run(replay);
    return replay.branch();
  }
}
