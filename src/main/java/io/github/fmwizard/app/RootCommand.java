// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.training.Training;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
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
      InspectCommand.class,
      ResumeCommand.class,
      RunsCommand.class,
      FlowCommand.class,
      EvidenceCommand.class
    },
    footer = {"", "Example:", "  fmwizard train cured-by-reload"})
final class RootCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  /** Runs a command line and returns the exit code. */
  static int run(String... args) {
    SafeOutput.install(System.getenv());
    CommandLine line = new CommandLine(new RootCommand());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler(new Failures());
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setExecutionStrategy(RootCommand::settled);
    return line.execute(args);
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
      return told(e, command.commandSpec().commandLine().getErr()::println);
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

  /**
   * Says in a sentence what happened; details of a bug go to the log.
   *
   * @param e the exception
   * @param err takes the sentence
   * @return the exit code
   */
  private static int told(Exception e, Consumer<String> err) {
    return switch (e) {
      case UsageException usage -> told(usage, usage.code(), err);
      case RunRefusedException refused ->
          told(refused, refused.badInput() ? ExitCode.USAGE : ExitCode.REFUSED, err);
      case Training.ModelRunException model -> told(model, ExitCode.INTERNAL_ERROR, err);
      default -> bug(e, err);
    };
  }

  private static int told(Exception e, int code, Consumer<String> err) {
    err.accept(e.getMessage());
    return code;
  }

  private static int bug(Exception e, Consumer<String> err) {
    LoggerFactory.getLogger(RootCommand.class).error("A bug", e);
    err.accept(
        "An internal error: "
            + e.getClass().getSimpleName()
            + ". Its details are in the log file of the state directory.");
    return ExitCode.INTERNAL_ERROR;
  }

  /** Turns exceptions into a sentence and an exit code; nobody sees a stack trace. */
  private static final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
      return told(e, line.getErr()::println);
    }
  }
}
