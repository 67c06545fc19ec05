// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first output of a command line, and how long it took in each round. */
final class FirstOutput {

  private static final double MILLION = 1e6;

  /** Printed by a shell right before it becomes the program: the clock begins there. */
  private static final String MARK = "=go=";

  private final String name;
  private final List<String> command;
  private final String text;
  private final List<Double> millis = new ArrayList<>();
  private final List<Double> resident = new ArrayList<>();

  /**
   * Describes a command.
   *
   * @param name its name in the table
   * @param command the command, or one that runs {@link #marked} at its end
   * @param text what its first output holds
   */
  FirstOutput(String name, List<String> command, String text) {
    this.name = name;
    this.command = command.contains(MARK) ? command : marked(command);
    this.text = text;
  }

  /** Returns a command that prints the mark and then becomes the given one. */
  static List<String> marked(List<String> command) {
    List<String> line =
        new ArrayList<>(List.of("/bin/sh", "-c", "printf %s \"$0\"; exec \"$@\"", MARK));
    line.addAll(command);
    return line;
  }

  /** Runs it once up to its first output. */
  void measure(Map<String, String> environment, boolean counts) throws Exception {
    try (PtyProgram program = PtyProgram.start(command, environment)) {
      long nanos = program.between(MARK, text);
      if (counts) {
        millis.add(nanos / MILLION);
        resident.add(megabytes(program));
      }
    }
  }

  /** A program that has printed all may have ended already. */
  private static double megabytes(PtyProgram program) {
    try {
      return program.residentKib() / 1024.0;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** Returns a row of the table; the floor is the bare virtual machine. */
  String row(FirstOutput floor) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < millis.size(); i++) {
      ratios.add(millis.get(i) / floor.millis.get(i));
    }
    double memory = Candidate.median(resident.stream().filter(mb -> !mb.isNaN()).toList());
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.1f | %s |",
        name.strip(),
        Candidate.median(millis),
        Candidate.median(ratios),
        Double.isNaN(memory) ? "-" : Math.round(memory));
  }
}
