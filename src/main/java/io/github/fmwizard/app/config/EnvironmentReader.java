// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads settings from the variables {@code FMWIZARD_...}; an empty one counts as not set. */
final class EnvironmentReader {

  private static final String PREFIX = "FMWIZARD_";

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  EnvironmentReader(Map<String, String> environment) {
    this.environment = environment;
  }

  Configuration read() {
    Settings settings =
        new Settings(
            flag("PLAIN"),
            flag("ASCII"),
            flag("MONO"),
            path("STATE"),
            path("FLOWS"),
            level(),
            seconds(),
            path("CLIENT_PROFILE"));
    return new Configuration(settings, problems);
  }

  /** Returns the file that is to be read in place of the usual ones. */
  static Optional<String> file(Map<String, String> environment) {
    return given(environment, "CONFIG");
  }

  private Optional<String> text(String name) {
    return given(environment, name);
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    String text = environment.getOrDefault(PREFIX + name, "");
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private <T> Optional<T> wrong(String name, String text, String mend) {
    problems.add("%s%s: \"%s\" is not allowed here. %s.".formatted(PREFIX, name, text, mend));
    return Optional.empty();
  }

  private Optional<Boolean> flag(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get().toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes" -> Optional.of(true);
      case "0", "false", "no" -> Optional.of(false);
      default -> wrong(name, text.get(), "Write true or false");
    };
  }

  private Optional<Path> path(String name) {
    Optional<String> text = text(name);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text.get()));
    } catch (InvalidPathException e) {
      return wrong(name, text.orElse(""), "Write a path");
    }
  }

  private Optional<String> level() {
    Optional<String> text = text("LOG_LEVEL");
    return text.isEmpty() || ConfigReader.LEVELS.contains(text.get())
        ? text
        : wrong("LOG_LEVEL", text.get(), "Write error, warn, info or debug");
  }

  private Optional<Duration> seconds() {
    Optional<String> text = text("RESTART_WAIT_SECONDS");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int seconds = text.get().matches("[0-9]{1,6}") ? Integer.parseInt(text.get()) : 0;
    return seconds >= Settings.LEAST_WAIT_SECONDS && seconds <= Settings.MOST_WAIT_SECONDS
        ? Optional.of(Duration.ofSeconds(seconds))
        : wrong(
            "RESTART_WAIT_SECONDS",
            text.get(),
            "Write %d to %d".formatted(Settings.LEAST_WAIT_SECONDS, Settings.MOST_WAIT_SECONDS));
  }
}
