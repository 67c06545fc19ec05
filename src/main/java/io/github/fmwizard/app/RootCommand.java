// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line: what each word and option of it does. Picocli reads it. */
@Command(
    name = "fmwizard",
    description = {
      "Guides the HSM SO of a Luna PCIe HSM that a faulty Functionality Module has broken up the"
          + " vendor's ladder, and no further than needed.",
      "Without a command it opens the wizard."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RecoverCommand.class,
      TrainCommand.class,
      ClassCommand.class,
      ReplayCommand.class,
      InspectCommand.class,
      ResumeCommand.class,
      DebriefCommand.class,
      ScenarioCommand.class,
      RunsCommand.class,
      FlowCommand.class,
      EvidenceCommand.class
    },
    footer = {"", "Example:", "  fmwizard train cured-by-reload"})
final class RootCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  /** Runs a command line and returns the exit code. */
  static int run(String... args) {
    Log.keepOffTheTerminal();
    SafeOutput.install(System.getenv());
    CommandLine line = line();
    try {
      return written(line.execute(args));
    } catch (RuntimeException | Error e) {
      return FailureReport.told(e, Optional.empty(), System.err::println);
    }
  }

  /**
   * What was printed and never came out is no success: a full disk takes a list or a proof away.
   */
  private static int written(int code) {
    boolean lost = System.out.checkError() && !RendererChoice.isTerminal(1);
    if (lost && code == ExitCode.OK) {
      System.err.println("Standard output could not be written whole: the disk may be full.");
      return ExitCode.REFUSED;
    }
    return code;
  }

  /** Makes the command line; what begins with @ is a word like any other, and names no file. */
  static CommandLine line() {
    CommandLine line = new CommandLine(new RootCommand());
    line.setExpandAtFiles(false);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler(new FailureReport());
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setExecutionStrategy(RootCommand::settled);
    return line;
  }

  /** Fills the options of the command at hand from the configuration, then runs it. */
  private static int settled(ParseResult all) {
    ParseResult command = all;
    try {
      while (command.hasSubcommand()) {
        refuseOptionsAhead(command);
        command = command.subcommand();
      }
      ParseResult last = command;
      CommandSpec options = command.commandSpec().mixins().get(CommonOptions.MIXIN);
      if (!asksForHelp(command)
          && options != null
          && options.userObject() instanceof CommonOptions common) {
        common.settle(Map.copyOf(System.getenv()), last::hasMatchedOption);
      }
    } catch (UsageException e) {
      command.commandSpec().commandLine().getErr().println(e.getMessage());
      return e.code();
    }
    return new RunLast().execute(all);
  }

  private static boolean asksForHelp(ParseResult command) {
    return command.isUsageHelpRequested() || command.isVersionHelpRequested();
  }

  /** They would be of no effect: each command has options of its own. */
  private static void refuseOptionsAhead(ParseResult command) {
    if (!asksForHelp(command) && !command.matchedOptions().isEmpty()) {
      throw new UsageException(
          ExitCode.USAGE,
          "Options go after the command: fmwizard "
              + command.subcommand().commandSpec().name()
              + " "
              + command.matchedOptions().get(0).longestName()
              + ". Nothing was started.");
    }
  }

  @Override
  public Integer call() {
    return new StartMenu(options, Map.copyOf(System.getenv())).open();
  }
}
