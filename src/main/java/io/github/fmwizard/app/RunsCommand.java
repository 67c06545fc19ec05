// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.fmwizard.evidence.RunSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs on this host and their state. */
@Command(
    name = "runs",
    description = {
      "Lists the runs on this host and their state.",
      "Exit codes: 0 all runs were read, 5 this user can't read the folder or one of its runs."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  fmwizard runs --json"})
final class RunsCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Folders folders = Folders.of(options, Map.copyOf(System.getenv()));
    ListedRuns listed = ListedRuns.in(folders.runs());
    List<RunSummary> runs = listed.runs();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(runs));
    } else if (runs.isEmpty()) {
      out.println("No runs in " + folders.runs() + ".");
    } else {
      runs.forEach(run -> out.println(line(run)));
    }
    out.flush();
    return listed.exitCode(spec.commandLine().getErr());
  }

  static String line(RunSummary run) {
    return run.id()
        + "  "
        + kind(run)
        + "  "
        + run.opened().map(TIME::format).orElse("-")
        + "  card "
        + run.serial().orElse("-")
        + run.person().map(person -> "  " + person).orElse("")
        + run.scenario().map(scenario -> "  " + scenario).orElse("")
        + "  "
        + state(run)
        + run.place().map(place -> ", at " + place).orElse("")
        + (run.resumable() ? "  (fmwizard resume " + run.id() + ")" : "");
  }

  private static String state(RunSummary run) {
    return switch (run.standing()) {
      case LIVE, PAUSED, FINISHED -> run.standing().word() + ": " + run.state();
      case INTERRUPTED, NOT_BEGUN, DAMAGED, NO_RUN, NOT_READABLE -> run.state();
    };
  }

  private static String kind(RunSummary run) {
    return run.training()
        .map(training -> !training ? "REAL" : run.demo() ? "DEMO" : "TRAINING")
        .orElse("-");
  }

  private static String json(List<RunSummary> runs) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = SafeJson.FACTORY.createGenerator(text)) {
      out.writeStartArray();
      for (RunSummary run : runs) {
        write(out, run);
      }
      out.writeEndArray();
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, RunSummary run) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", run.id());
    out.writeStringField("folder", run.folder().toString());
    optional(out, "mode", run.training().map(training -> training ? "training" : "real"));
    optional(out, "opened", run.opened().map(Instant::toString));
    out.writeStringField("standing", run.standing().word());
    out.writeBooleanField("demo", run.demo());
    optional(out, "person", run.person());
    optional(out, "scenario", run.scenario());
    optional(out, "place", run.place());
    optional(out, "serial-masked", run.serial());
    out.writeStringField("state", run.state());
    out.writeBooleanField("resumable", run.resumable());
    out.writeBooleanField("readable", run.readable());
    out.writeEndObject();
  }

  private static void optional(JsonGenerator out, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get());
    } else {
      out.writeNullField(name);
    }
  }
}
