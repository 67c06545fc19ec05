// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.training.ModelRunException;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** What is said of an exception that ended a command. */
final class Failure {

  private Failure() {}

  /**
   * Says in a sentence what happened; details of a bug go to the log.
   *
   * @param e the exception
   * @param err takes the sentence
   * @return the exit code
   */
  static int told(Exception e, Consumer<String> err) {
    return switch (e) {
      case UsageException usage -> told(usage, usage.code(), err);
      case RunRefusedException refused ->
          told(refused, refused.badInput() ? ExitCode.USAGE : ExitCode.REFUSED, err);
      case ModelRunException model -> told(model, ExitCode.INTERNAL_ERROR, err);
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
}
