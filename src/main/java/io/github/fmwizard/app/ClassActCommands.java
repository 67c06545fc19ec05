// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.evidence.RunSummary;
import io.github.fmwizard.training.instructor.Injection;
import io.github.fmwizard.training.instructor.InjectionBox;
import io.github.fmwizard.training.instructor.TrainingFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an instructor does to trainings. */
final class ClassActCommands {

  private ClassActCommands() {}

  private static TrainingFolders trainingsOnly(Path run) throws IOException {
    TrainingFolders.Found found = TrainingFolders.holding(run);
    return found
        .folders()
        .orElseThrow(() -> new UsageException(ExitCode.REFUSED, found.objection()));
  }

  /** Lets something happen. */
  @Command(
      name = "inject",
      description = {
        "Lets something happen in trainings that run. It is recorded in their journals as"
            + " injected.",
        "Refused where the folder of runs holds a run on a real card, or one of which that is not"
            + " known.",
        "Exit codes: 0 all of them get it, 2 bad usage, 6 refused; then no training gets it."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  fmwizard class inject RUN --no-return",
        "  fmwizard class inject /srv/class/ada/runs/RUN --phone \"How long will it take?\""
      })
  static final class Inject implements Callable<Integer> {

    @Mixin private final CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "Ids or folders of trainings.")
    private List<String> runs = List.of();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** What happens. */
    static final class What {
      @Option(
          names = "--no-return",
          required = true,
          description = "The next restart of the card does not come back.")
      private boolean noReturn;

      @Option(
          names = "--phone",
          arity = "0..1",
          fallbackValue = "",
          required = true,
          paramLabel = "TEXT",
          description = "The telephone rings; TEXT is what is said.")
      private @Nullable String phone;

      @Option(
          names = "--second-officer",
          arity = "0..1",
          fallbackValue = "",
          required = true,
          paramLabel = "TEXT",
          description =
              "A second officer comes in, who failed a login on the card meanwhile; never the last"
                  + " but one.")
      private @Nullable String officer;

      Injection injection() {
        if (noReturn) {
          return new Injection(Injection.Kind.NO_RETURN, "");
        }
        return phone != null
            ? new Injection(Injection.Kind.PHONE, phone)
            : new Injection(Injection.Kind.SECOND_OFFICER, officer == null ? "" : officer);
      }
    }

    @Override
    public Integer call() throws IOException {
      Injection injection = what.injection();
      if (injection.text().length() > Injection.MOST_TEXT) {
        throw new UsageException(
            ExitCode.USAGE,
            "TEXT has more than " + Injection.MOST_TEXT + " characters. Nothing was injected.");
      }
      Folders folders = Folders.of(options, Map.copyOf(System.getenv()));
      List<InjectionBox> boxes = new ArrayList<>();
      for (String run : runs) {
        boxes.add(box(ResumeCommand.folder(folders, run)));
      }
      for (InjectionBox box : boxes) {
        box.put(injection);
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          "Injected: " + injection.kind().word() + ". It happens within seconds, in " + runs + ".");
      out.flush();
      return ExitCode.OK;
    }

    private static InjectionBox box(Path run) throws IOException {
      TrainingFolders folders = trainingsOnly(run);
      RunSummary summary = RunSummary.of(run);
      if (summary.standing() != RunSummary.Standing.LIVE) {
        throw new UsageException(
            ExitCode.REFUSED,
            "Run "
                + summary.id()
                + " is "
                + summary.state()
                + ": nobody would see it. Nothing was injected.");
      }
      return folders
          .box(summary.id())
          .orElseThrow(
              () ->
                  new UsageException(
                      ExitCode.REFUSED,
                      "There is no simulated card of run "
                          + summary.id()
                          + " in "
                          + folders.state()
                          + ". Nothing was injected."));
    }
  }

  /** Moves finished trainings aside. */
  @Command(
      name = "reset",
      description = {
        "Moves finished trainings aside, with their cards, to DIR/aside/TIME. It deletes nothing,"
            + " and leaves alone what is not finished.",
        "Refused where the folder of runs holds a run on a real card, or one of which that is not"
            + " known.",
        "Exit codes: 0 done, 2 no such folder, 6 refused; then nothing was moved."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  fmwizard class reset /srv/class/*"})
  static final class Reset implements Callable<Integer> {

    private static final DateTimeFormatter NAME =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "State directories.")
    private List<Path> states = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      List<TrainingFolders> all = new ArrayList<>();
      for (Path state : states) {
        Path runs = state.resolve("runs");
        if (!Files.isDirectory(runs)) {
          throw new UsageException(
              ExitCode.USAGE, state + " is no state directory: it has no folder runs.");
        }
        all.add(trainingsOnly(runs.resolve("any")));
      }
      String name = NAME.format(SteadyClock.ofProcess().instant());
      PrintWriter out = spec.commandLine().getOut();
      for (TrainingFolders folders : all) {
        List<String> moved = folders.moveFinished(name);
        out.println(
            moved.isEmpty()
                ? folders.state() + ": nothing is finished."
                : folders.state()
                    + ": moved to "
                    + TrainingFolders.ASIDE
                    + "/"
                    + name
                    + ": "
                    + String.join(", ", moved));
      }
      out.flush();
      return ExitCode.OK;
    }
  }
}
