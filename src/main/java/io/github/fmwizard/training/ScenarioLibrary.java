// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.json.Spelling;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The scenario files of a folder. */
public final class ScenarioLibrary {

  private static final String ENDING = ".json";
  private static final int NEAR = 3;

  private final Path folder;

  /**
   * Opens a folder; nothing is read yet.
   *
   * @param folder the folder, {@code wizard-flows/training} of the distribution
   */
  public ScenarioLibrary(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all scenarios.
   *
   * @return the scenarios in their order, the easiest first
   * @throws ScenarioException if any of them is wrong
   * @throws IOException if the folder cannot be read
   */
  public List<Scenario> all() throws ScenarioException, IOException {
    List<Scenario> scenarios = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String name : names()) {
      try {
        scenarios.add(ScenarioReader.read(file(name)));
      } catch (ScenarioException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    scenarios.sort(Comparator.comparingInt(Scenario::order).thenComparing(Scenario::name));
    return List.copyOf(scenarios);
  }

  /**
   * Finds a scenario.
   *
   * @param name its name
   * @return the scenario, or empty if there is none of that name
   * @throws ScenarioException if it is wrong
   * @throws IOException if it cannot be read
   */
  public Optional<Scenario> find(String name) throws ScenarioException, IOException {
    return names().contains(name) ? Optional.of(ScenarioReader.read(file(name))) : Optional.empty();
  }

  /**
   * Guesses what was meant by a name that there is not.
   *
   * @param name the name
   * @return the names that are near it, the nearest first; may be empty
   * @throws IOException if the folder cannot be read
   */
  public List<String> near(String name) throws IOException {
    return names().stream()
        .filter(known -> isIn(name, known) || Spelling.distance(known, name) <= NEAR)
        .sorted(Comparator.comparingInt(known -> Spelling.distance(known, name)))
        .toList();
  }

  private static boolean isIn(String name, String known) {
    return !name.isBlank() && known.contains(name);
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ENDING)) {
          names.add(name.substring(0, name.length() - ENDING.length()));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(null);
    return names;
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }
}
