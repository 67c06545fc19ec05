// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.training.Training;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.journal.JournalBrokenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns what was thrown into a sentence and an exit code; nobody sees a stack trace. What the host
 * refuses is no bug: only a fault of the program itself is called one.
 */
final class FailureReport implements IExecutionExceptionHandler {

  private static final String NO_MEMORY =
      "The program's memory is used up, so this command was given up. What is in a"
          + " journal is in order.";

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
    return told(e, log(line), line.getErr()::println);
  }

  /**
   * Says in a sentence what happened; details of a bug go to the log.
   *
   * @param e what was thrown
   * @param log the pattern of the log files, if the state directory is known
   * @param err takes the sentence
   * @return the exit code
   */
  static int told(Throwable e, Optional<Path> log, Consumer<String> err) {
    return switch (e) {
      case UsageException usage -> told(words(usage), usage.code(), err);
      case RunRefusedException refused ->
          told(words(refused), refused.badInput() ? ExitCode.USAGE : ExitCode.REFUSED, err);
      case Training.ModelRunException model -> told(words(model), ExitCode.INTERNAL_ERROR, err);
      case JournalBrokenException broken -> told(words(broken), ExitCode.REFUSED, err);
      case UncheckedIOException host -> host(Objects.requireNonNull(host.getCause(), "cause"), err);
      case IOException host -> host(host, err);
      case OutOfMemoryError ignored -> told(NO_MEMORY, ExitCode.REFUSED, err);
      default -> bug(e, log, err);
    };
  }

  private static String words(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }

  private static int told(String sentence, int code, Consumer<String> err) {
    err.accept(sentence);
    return code;
  }

  private static int host(IOException e, Consumer<String> err) {
    LoggerFactory.getLogger(FailureReport.class).warn("The host refused something", e);
    return told(
        "This host refused what the command needs: "
            + InputFile.told(e)
            + ". Mend that, then run it again.",
        ExitCode.REFUSED,
        err);
  }

  private static int bug(Throwable e, Optional<Path> log, Consumer<String> err) {
    boolean kept = Log.isOpen() || log.filter(Log::openLate).isPresent();
    LoggerFactory.getLogger(FailureReport.class).error("A bug", e);
    err.accept(
        "A fault in this program stopped this command; what is in a journal is in order. "
            + (kept
                ? "Its details are in the log file of the state directory."
                : "No log could be written; run it again with --state DIR where there is room."));
    return ExitCode.INTERNAL_ERROR;
  }

  /** Names the log of a command that has no need of one, for its faults. */
  private static Optional<Path> log(CommandLine line) {
    var mixin = line.getCommandSpec().mixins().get(CommonOptions.MIXIN);
    return mixin != null && mixin.userObject() instanceof CommonOptions options
        ? Optional.of(Folders.of(options, Map.copyOf(System.getenv())).log())
        : Optional.empty();
  }
}
