// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.live.Inspection;
import io.github.fmwizard.app.live.Inspector;
import io.github.fmwizard.screen.CellText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A read-only look at this host's cards. */
@Command(
    name = "inspect",
    description = {
      "Looks at client, cards, FMs, SMFS and logins left. Never logs in, never changes anything.",
      "Needs no terminal. A card that a run works on is left alone.",
      "Exit codes: 0 every card answers, and no problem was found, 2 bad usage or"
          + " profile, 5 something is not known, 6 something is wrong, or there is no card."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  fmwizard inspect",
      "  fmwizard inspect --json | jq .verdict",
      "  fmwizard inspect --words      what no profile knows, for a profile of your site",
      "  fmwizard inspect --query      ctfm lists the FMs, at your console"
    })
final class InspectCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Mixin private final CardOptions card = new CardOptions();

  @Option(
      names = "--json",
      description = "JSON in the shape of wizard-flows/schema/inspect.schema.json.")
  private boolean json;

  @Option(
      names = "--query",
      description =
          "Hands the console to ctfm to list the FMs. Its options are not documented; it may ask"
              + " for the HSM SO password.")
  private boolean query;

  @Option(
      names = "--usage",
      description = "Hands the console to ctfm without arguments, to see its own usage.")
  private boolean usage;

  @Option(
      names = "--words",
      description =
          "Lists lines and values that the client profile does not know, instead of the report: of the"
              + " kernel log, of FMs, and of programs in the runs of this host.")
  private boolean words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CardCommands commands = new CardCommands(options, Map.copyOf(System.getenv()));
    if (query || usage) {
      return commands.handOver(card, query);
    }
    if (RendererChoice.isTerminal(2)) {
      spec.commandLine()
          .getErr()
          .println("Looking at this host: asking " + Inspector.ASKED + ". Nothing is changed.");
      spec.commandLine().getErr().flush();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (words) {
      List<String> unknown = commands.unknownWords(card);
      unknown.forEach(line -> out.println(CellText.safe(line)));
      out.println(
          unknown.isEmpty()
              ? "No line and no value is unknown."
              : "Add them to a client profile of your site: see the page hardware.md.");
      out.flush();
      return unknown.isEmpty() ? ExitCode.OK : ExitCode.UNKNOWN;
    }
    Inspection look = commands.inspect(card);
    if (json) {
      out.println(InspectJson.of(look));
    } else {
      InspectText.of(look).forEach(out::println);
    }
    out.flush();
    return switch (look.verdict()) {
      case CLEAR -> ExitCode.OK;
      case NOT_KNOWN -> ExitCode.UNKNOWN;
      case WRONG, NO_CARD -> ExitCode.REFUSED;
    };
  }
}
