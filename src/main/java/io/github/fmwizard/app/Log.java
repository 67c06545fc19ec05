// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sends diagnostics to a file. They may be lost; the journal is apart from them. */
final class Log {

  private static final int LIMIT = 2 * 1024 * 1024;
  private static final int FILES = 3;
  private static final List<String> LEVELS = List.of("error", "warn", "info", "debug");

  private Log() {}

  static void to(Path file, String level) {
    LogManager.getLogManager().reset();
    try {
      Path newest = Path.of(file.toString().replace("%g", "0"));
      if (!Files.exists(newest)) {
        Files.createFile(
            newest,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      FileHandler handler = new FileHandler(file.toString(), LIMIT, FILES, true);
      handler.setFormatter(new Line());
      Logger root = Logger.getLogger("");
      root.addHandler(handler);
      root.setLevel(level(level));
    } catch (IOException e) {
      // Diagnostics are a convenience: without a log the run itself is as safe as with one.
      Logger.getLogger("").setLevel(Level.OFF);
    }
  }

  /**
   * Refuses a level that there is not; the log need not be opened for that.
   *
   * @param word the level as given
   * @throws UsageException if it is none
   */
  static void check(String word) {
    if (!LEVELS.contains(word.toLowerCase(Locale.ROOT))) {
      throw new UsageException(
          ExitCode.USAGE, "--log-level takes error, warn, info or debug, not " + word + ".");
    }
  }

  private static Level level(String word) {
    check(word);
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error" -> Level.SEVERE;
      case "warn" -> Level.WARNING;
      case "debug" -> Level.FINE;
      default -> Level.INFO;
    };
  }

  private static final class Line extends Formatter {
    @Override
    public String format(LogRecord line) {
      StringBuilder text = new StringBuilder();
      text.append(line.getInstant()).append(' ').append(line.getLevel()).append(' ');
      text.append(line.getLoggerName()).append(": ").append(formatMessage(line)).append('\n');
      for (Throwable t = line.getThrown(); t != null; t = t.getCause()) {
        text.append("  ").append(t.getClass().getName()).append(": ").append(t.getMessage());
        text.append('\n');
        for (StackTraceElement frame : t.getStackTrace()) {
          text.append("    at ").append(frame).append('\n');
        }
      }
      return text.toString();
    }
  }
}
