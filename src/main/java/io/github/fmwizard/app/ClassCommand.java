// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.classroom.Classroom;
import io.github.fmwizard.classroom.WatchConversation;
import io.github.fmwizard.classroom.WatchWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an instructor does with the trainings of a class. */
@Command(
    name = "class",
    description = "What an instructor sees of the trainings of a class.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ClassCommand.Watch.class,
      ClassReportCommand.class,
      ClassActCommands.Inject.class,
      ClassActCommands.Reset.class
    },
    footer = {
      "",
      "Examples:",
      "  fmwizard class watch /srv/class",
      "  fmwizard class report /srv/class --html > class.html"
    })
final class ClassCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with the class: watch, report, inject or reset.");
  }

  /** The folder that a command of this group works on is not there. */
  static UsageException missing(NoSuchFileException e) {
    return new UsageException(
        ExitCode.USAGE,
        "There is no folder "
            + e.getFile()
            + ". Name the state directories of the trainees, or the folder that holds them.");
  }

  /** A row a trainee. */
  @Command(
      name = "watch",
      description = {
        "Shows a row a trainee: page, minutes on it, logins, last gate, and who needs you.",
        "It reads the journals and writes nothing.",
        "Exit codes: 0 all was read, 2 no such folder, 5 something can't be read."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  fmwizard class watch /srv/class           the state directories are below it",
        "  fmwizard class watch --once --json ~ada ~bo"
      })
  static final class Watch implements Callable<Integer> {

    private static final int STUCK_MINUTES = 10;
    private static final int SECONDS = 2;

    @Mixin private final CommonOptions options = new CommonOptions();

    @Parameters(
        arity = "1..*",
        paramLabel = "DIR",
        description =
            "A state directory, its folder of runs, a run, or a folder with state directories.")
    private List<Path> folders = List.of();

    @Option(names = "--once", description = "Looks once and prints lines.")
    private boolean once;

    @Option(names = "--json", description = "Looks once and prints JSON.")
    private boolean json;

    @Option(
        names = "--stuck",
        paramLabel = "MINUTES",
        description = "After so long on one page a trainee is stuck (default: 10).")
    private int stuck = STUCK_MINUTES;

    @Option(
        names = "--every",
        paramLabel = "SECONDS",
        description = "How often it looks (default: 2).")
    private int every = SECONDS;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      if (stuck < 1 || every < 1) {
        throw new UsageException(
            ExitCode.USAGE, "--stuck and --every take a number from 1 on. Nothing was started.");
      }
      Classroom room = new Classroom(folders, Duration.ofMinutes(stuck));
      try {
        Classroom.Look look = room.look(SteadyClock.ofProcess().instant());
        RendererChoice screens = RendererChoice.of(options, Map.copyOf(System.getenv()));
        return once || json || screens.pipe() ? printed(look) : watched(room, screens);
      } catch (NoSuchFileException e) {
        throw missing(e);
      }
    }

    private int printed(Classroom.Look look) throws IOException {
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = SafeJson.FACTORY.createGenerator(text)) {
          WatchWords.json(look, generator);
        }
        out.println(text);
      } else {
        WatchWords.lines(look).forEach(out::println);
      }
      out.flush();
      return look.whole() ? ExitCode.OK : ExitCode.UNKNOWN;
    }

    private int watched(Classroom room, RendererChoice screens) {
      Folders.of(options, Map.copyOf(System.getenv())).make();
      SteadyClock clock = SteadyClock.ofProcess();
      try (SharedRenderer renderer = SharedRenderer.of(screens, false)) {
        renderer
            .open(clock, false)
            .run(new WatchConversation(room, Duration.ofSeconds(every), clock.instant()));
      }
      return ExitCode.OK;
    }
  }
}
