// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A program that is measured, and what was measured of it so far. */
final class Candidate {

  private static final double MILLION = 1e6;

  final String name;
  final List<String> command;
  final Map<String, String> environment;
  private final String text;
  private final String row;
  private final String full;
  private final List<String> back;

  private final List<Double> first = new ArrayList<>();
  private final List<Double> rows = new ArrayList<>();
  private final List<Double> fulls = new ArrayList<>();
  private final List<Double> resident = new ArrayList<>();
  private int firstBytes;
  private int rowBytes;
  private int fullBytes;

  /**
   * Describes a program.
   *
   * @param text a text of its first frame
   * @param keys what changes a row, what changes all, then what changes that back; may be empty
   */
  Candidate(
      String name,
      List<String> command,
      Map<String, String> environment,
      String text,
      String... keys) {
    this.name = name;
    this.command = command;
    this.environment = environment;
    this.text = text;
    row = keys.length > 0 ? keys[0] : "";
    full = keys.length > 1 ? keys[1] : "";
    back = keys.length > 2 ? List.of(keys).subList(2, keys.length) : List.of();
  }

  /** Starts it once and measures all of it. */
  void measure() throws Exception {
    try (PtyProgram program = PtyProgram.start(command, environment)) {
      PtyProgram.Output output = program.first(text);
      first.add(output.nanos() / MILLION);
      firstBytes = output.bytes().length();
      rowBytes = change(program, row, rows);
      fullBytes = change(program, full, fulls);
      resident.add(program.residentKib() / 1024.0);
    }
  }

  /** Measures the keys of one process that has been in use for a while. */
  void measureKeys(int times) throws Exception {
    try (PtyProgram program = PtyProgram.start(command, environment)) {
      program.first(text);
      rows.clear();
      fulls.clear();
      for (int i = 0; i < times; i++) {
        change(program, row, rows);
        change(program, full, fulls);
        for (String key : back) {
          program.settle(key);
        }
      }
    }
  }

  /** Types a key, if there is one, notes how long the change took, and returns its bytes. */
  private static int change(PtyProgram program, String key, List<Double> times)
      throws InterruptedException {
    if (key.isEmpty()) {
      return 0;
    }
    PtyProgram.Output change = program.key(key);
    times.add(change.nanos() / MILLION);
    return change.bytes().length();
  }

  /** Returns per cent of a core while nothing happens for some seconds. */
  double idle(int seconds) throws Exception {
    try (PtyProgram program = PtyProgram.start(command, environment)) {
      program.first(text);
      Thread.sleep(2000);
      long before = program.ticks();
      Thread.sleep(seconds * 1000L);
      return (program.ticks() - before) / (double) seconds;
    }
  }

  double first() {
    return median(first);
  }

  double rowMillis() {
    return median(rows);
  }

  double fullMillis() {
    return median(fulls);
  }

  double resident() {
    return median(resident);
  }

  int firstBytes() {
    return firstBytes;
  }

  int rowBytes() {
    return rowBytes;
  }

  int fullBytes() {
    return fullBytes;
  }

  /** Returns a row of the table; the floor is the bare virtual machine. */
  String line(Candidate floor) {
    return "| "
        + String.join(
            " | ",
            name,
            shown("%.0f", first()),
            shown("%.1f", first() / floor.first()),
            shown("%.2f", rowMillis()),
            shown("%.2f", fullMillis()),
            Integer.toString(firstBytes),
            rowBytes == 0 ? "-" : Integer.toString(rowBytes),
            fullBytes == 0 ? "-" : Integer.toString(fullBytes),
            shown("%.0f", resident()))
        + " |";
  }

  private static String shown(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  static double median(List<Double> values) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
