// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An installation of the stand-in Luna client: programs, libraries and the state of up to two
 * cards, in a folder of its own. What it is and what is invented: {@code
 * src/test/c/standin/README.md}, with the keys of the state and the language of faults.
 */
public final class StandInClient {

  /** The password that a new card takes from its HSM SO. */
  public static final String SO_PASSWORD = "stand-in-so";

  /** A pattern of the prompt for it, at the end of what was printed. */
  public static final String PROMPT = "Enter PIN for [^\n]*: ?$";

  private static final Set<String> SYSTEM_PROGRAMS = Set.of("lunareset", "hsmrecover");

  private final Path prefix;

  private StandInClient(Path prefix) {
    this.prefix = prefix;
  }

  /**
   * Installs the client in a folder, which is made if need be, with one card as new.
   *
   * @param prefix the folder, later with {@code bin}, {@code sbin}, {@code lib} and {@code state}
   */
  public static StandInClient install(Path prefix) {
    var client = new StandInClient(prefix.toAbsolutePath());
    var built = StandInBuild.folder();
    try (var files = Files.walk(built)) {
      for (var file : files.toList()) {
        var place = client.prefix.resolve(built.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(place);
        } else {
          Files.copy(file, place);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return client.newCard(0);
  }

  /** Puts a new card at this place, 0 or 1, with these values, each as {@code key=value}. */
  public StandInClient newCard(int card, String... values) {
    return stage("new", card, values);
  }

  /** Changes values of a card, each as {@code key=value}, while programs may be running. */
  public StandInClient set(int card, String... values) {
    return stage("set", card, values);
  }

  /**
   * Puts a started FM at a place in the card's list.
   *
   * @param place from 0, in ascending order of IDs
   * @param id hexadecimal
   * @param behaviour as in a training image
   */
  public StandInClient fm(int card, int place, String id, String label, String behaviour) {
    var fm = "fm." + place + ".";
    return set(
        card,
        fm + "id=" + id,
        fm + "label=" + label,
        fm + "version=1.00",
        fm + "maker=Stand-in",
        fm + "build=Fri Feb 21 19:34:04 2025 - EST",
        fm + "fingerprint=79374292d7971dab0fda",
        fm + "rom=7310",
        fm + "behaviour=" + behaviour);
  }

  private StandInClient stage(String verb, int card, String... values) {
    var arguments = new ArrayList<String>(List.of(verb, String.valueOf(card)));
    arguments.addAll(List.of(values));
    var ran = run("standin", arguments.toArray(String[]::new));
    if (ran.status() != 0) {
      throw new IllegalArgumentException(ran.output());
    }
    return this;
  }

  /** Returns all values of a card as they are by now. */
  public Map<String, String> state(int card) {
    var values = new LinkedHashMap<String, String>();
    run("standin", "show", String.valueOf(card))
        .output()
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> values.put(pair[0], pair[1]));
    return values;
  }

  /** Returns one value of a card. */
  public String state(int card, String key) {
    return Optional.ofNullable(state(card).get(key)).orElseThrow();
  }

  /** Scripts faults, one a line, in place of all before; counts go on. */
  public StandInClient faults(String... lines) {
    write("faults", String.join("\n", lines) + "\n");
    return this;
  }

  /** Returns what the programs noted of themselves, each line with the process's number. */
  public List<String> witness() {
    return read("witness").lines().toList();
  }

  /** Returns how often a point was visited, for example {@code C_Login}. */
  public long count(String point) {
    return read("counts")
        .lines()
        .filter(line -> line.startsWith(point + "="))
        .mapToLong(line -> Long.parseLong(line.substring(point.length() + 1)))
        .sum();
  }

  /** Runs a program to its end without a terminal of its own. */
  public Ran run(String program, String... arguments) {
    return Ran.of(command(program, arguments));
  }

  /** Returns how a program is started. */
  public List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>(List.of(program(program).toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Returns where a program is. */
  public Path program(String name) {
    return prefix.resolve(SYSTEM_PROGRAMS.contains(name) ? "sbin" : "bin").resolve(name);
  }

  /** Returns the PKCS#11 library. */
  public Path library() {
    return prefix.resolve("lib/libCryptoki2_64.so");
  }

  /** Returns the message-dispatch library. */
  public Path dispatchLibrary() {
    return prefix.resolve("lib/libethsm.so");
  }

  /** Returns the folder of the installation. */
  public Path prefix() {
    return prefix;
  }

  private String read(String name) {
    try {
      var file = prefix.resolve("state").resolve(name);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(prefix.resolve("state").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
