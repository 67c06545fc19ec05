// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.classroom.Classroom;
import io.github.fmwizard.classroom.ReportCsv;
import io.github.fmwizard.classroom.ReportHtml;
import io.github.fmwizard.classroom.ReportJson;
import io.github.fmwizard.classroom.TraineeReport;
import io.github.fmwizard.classroom.WatchWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What came of the trainings of a class. */
@Command(
    name = "report",
    description = {
      "Prints what came of the trainings of a class: trainees by criteria, who lost what where,"
          + " and time lines. Demos and runs on real cards are left out.",
      "Exit codes: 0 all was read, 2 no such folder, 5 something can't be read."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  fmwizard class report /srv/class --html > class.html"})
final class ClassReportCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description =
          "A state directory, its folder of runs, a run, or a folder with state directories.")
  private List<Path> folders = List.of();

  @ArgGroup(multiplicity = "1")
  private Form form = new Form();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The form of the report. */
  static final class Form {
    @Option(names = "--csv", required = true, description = "A line a trainee, for spreadsheets.")
    private boolean csv;

    @Option(names = "--json", required = true, description = "All of it, for machines.")
    private boolean json;

    @Option(
        names = "--html",
        required = true,
        description = "One page with the ladder of each run; it fetches nothing.")
    private boolean html;
  }

  @Override
  public Integer call() throws IOException {
    Classroom room = new Classroom(folders, PATIENCE);
    try {
      Classroom.Look look = room.look(SteadyClock.ofProcess().instant());
      List<String> unknown = WatchWords.unknown(look);
      PrintWriter out = spec.commandLine().getOut();
      out.print(text(room.reports(look), unknown));
      out.flush();
      unknown.forEach(spec.commandLine().getErr()::println);
      return look.whole() ? ExitCode.OK : ExitCode.UNKNOWN;
    } catch (NoSuchFileException e) {
      throw ClassCommand.missing(e);
    }
  }

  private String text(List<TraineeReport> reports, List<String> unknown) throws IOException {
    if (form.csv) {
      return ReportCsv.of(reports);
    }
    if (form.html) {
      return ReportHtml.of(reports, unknown);
    }
    if (form.json) {
      return json(reports);
    }
    throw new IllegalStateException("The command line takes one form.");
  }

  private static String json(List<TraineeReport> reports) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = SafeJson.FACTORY.createGenerator(text)) {
      ReportJson.write(reports, generator);
    }
    return text + "\n";
  }
}
