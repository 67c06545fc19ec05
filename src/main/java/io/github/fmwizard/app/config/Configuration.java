// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What environment and files set. The environment goes before the user's file, that before the
 * system's; a file that is named takes the place of both.
 *
 * @param settings what is set
 * @param problems all that is wrong, each a line with its place and a mend; then nothing may start
 */
public record Configuration(Settings settings, List<String> problems) {

  /** The system's file. */
  public static final Path SYSTEM = Path.of("/etc/fmwizard/config.json");

  /** Copies the list. */
  public Configuration {
    problems = List.copyOf(problems);
  }

  /**
   * Finds and reads what is set.
   *
   * @param environment the environment
   * @param named the file that is to be read in place of the usual ones, if one is named
   * @return what is set
   */
  public static Configuration find(Map<String, String> environment, Optional<Path> named) {
    return find(environment, named, SYSTEM);
  }

  static Configuration find(Map<String, String> environment, Optional<Path> named, Path system) {
    Configuration files;
    Optional<String> inEnvironment = EnvironmentReader.file(environment);
    if (named.isPresent()) {
      files = read(named.get(), true);
    } else if (inEnvironment.isPresent()) {
      files = read(Path.of(inEnvironment.get()), true);
    } else {
      files = read(user(environment), false).or(read(system, false));
    }
    return new EnvironmentReader(environment).read().or(files);
  }

  private static Path user(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder =
        xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(environment.getOrDefault("HOME", "/"), ".config");
    return folder.resolve("fmwizard").resolve("config.json");
  }

  private Configuration or(Configuration lower) {
    List<String> all = new ArrayList<>(problems);
    all.addAll(lower.problems);
    return new Configuration(settings.or(lower.settings), all);
  }

  private static Configuration read(Path file, boolean needed) {
    if (!needed && !Files.exists(file)) {
      return new Configuration(Settings.NONE, List.of());
    }
    try {
      byte[] content = InputFile.read(file, ConfigReader.MAX_BYTES + 1);
      return of(ConfigReader.read(file.toString(), content));
    } catch (NoSuchFileException e) {
      return wrong(file + ": There is no such file. Name another one.");
    } catch (IOException e) {
      return wrong(
          "%s: The configuration can't be read: %s. Mend that or remove it."
              .formatted(file, InputFile.why(e)));
    }
  }

  private static Configuration of(JsonReading<Settings> reading) {
    return switch (reading) {
      case JsonReading.Read<Settings> read -> new Configuration(read.value(), List.of());
      case JsonReading.Problems<Settings> bad ->
          new Configuration(
              Settings.NONE, bad.problems().stream().map(JsonProblem::toString).toList());
    };
  }

  private static Configuration wrong(String sentence) {
    return new Configuration(Settings.NONE, List.of(sentence));
  }
}
