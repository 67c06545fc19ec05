// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.file.InputFile;
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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scenario files of one or more folders. A file of a later folder stands in for one of the same
 * name of an earlier one.
 */
public final class ScenarioLibrary {

  private static final String ENDING = ".json";
  private static final int NEAR = 3;

  private final List<Path> folders;

  /**
   * Opens folders; nothing is read yet.
   *
   * @param folders the folders, first {@code wizard-flows/training} of the distribution
   */
  public ScenarioLibrary(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * Opens one folder; nothing is read yet.
   *
   * @param folder the folder
   */
  public ScenarioLibrary(Path folder) {
    this(List.of(folder));
  }

  /**
   * What the folders hold. A file that is wrong hides none of the others.
   *
   * @param scenarios the scenarios that are right, in their order, the easiest first
   * @param problems what is wrong with the others, each with file, line and column
   */
  public record Listing(List<Scenario> scenarios, List<String> problems) {
    /** Copies the lists. */
    public Listing {
      scenarios = List.copyOf(scenarios);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads all scenarios.
   *
   * @return the scenarios, and what is wrong with files that are none
   * @throws IOException if a folder cannot be read
   */
  public Listing listing() throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files().values()) {
      try {
        scenarios.add(ScenarioReader.read(file));
      } catch (ScenarioException e) {
        problems.addAll(e.problems());
      } catch (IOException e) {
        problems.add(file + ": The file can't be read: " + InputFile.why(e) + ".");
      }
    }
    scenarios.sort(Comparator.comparingInt(Scenario::order).thenComparing(Scenario::name));
    return new Listing(scenarios, problems);
  }

  /**
   * Reads all scenarios, of which none may be wrong.
   *
   * @return the scenarios in their order, the easiest first
   * @throws ScenarioException if any of them is wrong
   * @throws IOException if a folder cannot be read
   */
  public List<Scenario> all() throws ScenarioException, IOException {
    Listing listing = listing();
    if (!listing.problems().isEmpty()) {
      throw new ScenarioException(listing.problems());
    }
    return listing.scenarios();
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
    Optional<Path> file = Optional.ofNullable(files().get(name));
    return file.isPresent() ? Optional.of(ScenarioReader.read(file.get())) : Optional.empty();
  }

  /**
   * Guesses what was meant by a name that there is not.
   *
   * @param name the name
   * @return the names that are near it, the nearest first; may be empty
   * @throws IOException if a folder cannot be read
   */
  public List<String> near(String name) throws IOException {
    return files().keySet().stream()
        .filter(known -> isIn(name, known) || Spelling.distance(known, name) <= NEAR)
        .sorted(Comparator.comparingInt(known -> Spelling.distance(known, name)))
        .toList();
  }

  private static boolean isIn(String name, String known) {
    return !name.isBlank() && known.contains(name);
  }

  /** Returns the files by their names without the ending. */
  private SortedMap<String, Path> files() throws IOException {
    SortedMap<String, Path> all = new TreeMap<>();
    for (Path folder : folders) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          String name = String.valueOf(file.getFileName());
          if (name.endsWith(ENDING)) {
            all.put(name.substring(0, name.length() - ENDING.length()), file);
          }
        }
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    return all;
  }
}
