// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Sends diagnostics to a file. They may be lost; the journal is apart from them. */
final class Log {

  private static final int LIMIT = 2 * 1024 * 1024;
  private static final int FILES = 3;
  private static final List<String> LEVELS = List.of("error", "warn", "info", "debug");

  private Log() {}

  /**
   * Keeps diagnostics, and what threads throw, away from standard error: over a full screen, or in
   * a list, they would destroy what people read. Before a log is open they are lost.
   */
  static void keepOffTheTerminal() {
    System.setProperty("java.util.logging.config.file", "/dev/null");
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) ->
            LoggerFactory.getLogger(Log.class).error("Thread {} failed", thread.getName(), thrown));
  }

  static boolean isOpen() {
    return Logger.getLogger("").getHandlers().length > 0;
  }

  /** Opens the log of a command that had no need of one, if its folder is there. */
  static boolean openLate(Path file) {
    if (Files.isDirectory(file.resolveSibling("."))) {
      to(file, "info");
    }
    return isOpen();
  }

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
      handler.setErrorManager(new Silent());
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

  /** The usual one prints a stack trace to standard error when the disk is full. */
  private static final class Silent extends ErrorManager {
    @Override
    public synchronized void error(@Nullable String words, @Nullable Exception e, int code) {
      // Diagnostics may be lost; the journal has its own way to tell that the disk is full.
    }
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
