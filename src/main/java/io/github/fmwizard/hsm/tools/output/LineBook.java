// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import io.github.fmwizard.card.ActionKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is known of the lines that a program prints while it does one act.
 *
 * @param act the act; empty if it only tells something
 * @param lines what the client profile knows of the program
 * @param silence what an end without a word and with exit status 0 tells; empty if nothing
 * @param device the index by which the program must call the card, if it was seen
 */
public record LineBook(
    Optional<ActionKind> act,
    List<KnownLine> lines,
    Optional<LineTells> silence,
    OptionalInt device) {

  /** What any line is taken for that speaks of these, known or not. */
  private static final List<String> ERASING =
      List.of("erase", "zeroiz", "destroy", "factory reset");

  /** Copies the list. */
  public LineBook {
    lines = List.copyOf(lines);
  }

  /** Finds a line. */
  Optional<KnownLine> find(String line) {
    return lines.stream().filter(each -> each.of(act) && each.pattern().matches(line)).findFirst();
  }

  /** Finds what the begun line asks. */
  Optional<KnownLine> asking(String begun) {
    return lines.stream()
        .filter(each -> each.tells().asks() && each.of(act) && each.pattern().matches(begun))
        .findFirst();
  }

  /** Tells whether a line warns that keys are erased; unknown words that speak of it do, too. */
  boolean warns(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return find(line)
        .map(known -> known.tells() == LineTells.ERASE_WARNING)
        .orElseGet(() -> ERASING.stream().anyMatch(lower::contains));
  }

  /** Tells whether a line names another device than the approved one. */
  boolean namesOther(String line) {
    return device.isPresent()
        && find(line).stream()
            .map(known -> known.pattern().device(line))
            .anyMatch(named -> named.isPresent() && named.getAsInt() != device.getAsInt());
  }

  /** Tells whether the act erases by its nature, so that a warning of erasing is no surprise. */
  boolean erases() {
    return act.filter(ActionKind::erases).isPresent();
  }

  /**
   * Tells what an end with exit status 0 tells, if nothing but notes was printed.
   *
   * @param printed what the program printed
   * @return the success; empty if silence tells nothing, or if there is a line that is no note
   */
  public Optional<OutputMeaning.Success> silent(List<String> printed) {
    boolean notes =
        printed.stream()
            .map(this::find)
            .allMatch(known -> known.filter(one -> one.tells() == LineTells.NOTE).isPresent());
    return silence
        .filter(tells -> notes)
        .map(tells -> new OutputMeaning.Success("no line", tells == LineTells.DUE_AT_RESTART));
  }

  /**
   * Lists the lines that nobody knows, each once.
   *
   * @param printed what the program printed
   * @return those without a reading, in their order
   */
  public List<String> unknown(List<String> printed) {
    return printed.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && find(line).isEmpty())
        .distinct()
        .toList();
  }

  /** Finds the lines that are known, with what they tell. */
  Stream<KnownLine> known(List<String> printed) {
    return printed.stream().flatMap(line -> find(line).stream());
  }
}
