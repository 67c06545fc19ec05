// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds every sentence of a debrief against what is true of all cards of the host. */
final class DebriefTruth {

  private static final char QUOTE = '"';

  private final OfficerRun.Played played;
  private final CardTruth now;
  private final List<String> wrong = new ArrayList<>();

  private DebriefTruth(OfficerRun.Played played) {
    this.played = played;
    this.now = played.now().get(played.card());
  }

  static List<String> wrong(OfficerRun.Played played) {
    DebriefTruth truth = new DebriefTruth(played);
    Map<String, List<String>> parts = ReportSections.of(played.report());
    List<String> lines = parts.getOrDefault("Debrief", List.of());
    lines.forEach(truth::line);
    truth.expect(!lines.isEmpty(), "(nothing)", "no debrief");
    boolean other = !played.card().equals(played.scenario().setup().brokenCard());
    truth.expect(
        !other || lines.stream().anyMatch(line -> line.startsWith("This run was for card")),
        "(nothing)",
        "it was another card, and nobody says so");
    return truth.wrong;
  }

  private void expect(boolean holds, String sentence, String why) {
    if (!holds) {
      wrong.add("debrief \"" + sentence + "\": " + why);
    }
  }

  private void line(String line) {
    if (line.equals("Lost: nothing.")) {
      expect(nothingLost(), line, played.now().toString());
    } else if (line.startsWith("Key set \"")) {
      String name = line.substring(line.indexOf(QUOTE) + 1, line.lastIndexOf(QUOTE));
      expect(now.smfs().lost().stream().anyMatch(k -> k.name().equals(name)), line, "it is there");
    } else if (line.startsWith("The HSM was zeroized")) {
      expect(now.flags().zeroized(), line, "it was not");
    } else if (line.startsWith("FM ") && line.contains(" is gone")) {
      String label = line.substring(3, line.indexOf(" is gone"));
      expect(now.fms().stream().noneMatch(fm -> label(fm).equals(label)), line, "it is there");
    } else if (line.contains(", is loaded")) {
      loaded(line);
    } else if (line.startsWith("Logins spent: ")) {
      logins(line);
    } else if (line.equals("You left before the card was cured.")) {
      expect(!cured(), line, "it is cured: " + now);
    } else if (line.equals("The card works; you left before that was seen.")) {
      expect(cured(), line, "it is not: " + now);
    } else {
      expect(known(line), line, "a sentence that no test knows");
    }
  }

  private static boolean known(String line) {
    return Stream.of(
            "Rung reached: ",
            "Least rung that would have done: ",
            "To end here was right.",
            "You left the ladder below the rung that would have done.",
            "You climbed higher than was needed.",
            "This run was for card ",
            "Gates answered no: ",
            "Time, as the card saw it: ")
        .anyMatch(line::startsWith);
  }

  private static String label(CardTruth.FmTruth fm) {
    return fm.listed().label();
  }

  private boolean nothingLost() {
    return played.now().values().stream()
        .allMatch(
            card ->
                card.smfs().lost().isEmpty()
                    && card.flags().zeroized() == first(card).flags().zeroized()
                    && first(card).fms().stream()
                        .map(DebriefTruth::label)
                        .filter(label -> !played.scenario().expected().leftOut().contains(label))
                        .allMatch(
                            label ->
                                card.fms().stream()
                                    .map(DebriefTruth::label)
                                    .toList()
                                    .contains(label)));
  }

  private CardTruth first(CardTruth card) {
    return played.first().get(card.serial());
  }

  private void loaded(String line) {
    boolean works = line.endsWith("its service works.");
    boolean not = line.endsWith("its service does not work now.");
    boolean found =
        now.fms().stream()
            .filter(
                fm -> line.startsWith(fm.listed().name() + ", version " + fm.listed().version()))
            .anyMatch(fm -> works ? fm.applicationWorks() : !not || !fm.applicationWorks());
    expect(found, line, now.fms().toString());
  }

  private void logins(String line) {
    long failed = count(LoginUse.FAILED);
    long all = failed + count(LoginUse.SUCCEEDED) + count(LoginUse.POSSIBLY);
    String said = "Logins spent: " + all + " (failed: " + failed;
    expect(line.startsWith(said + ")") || line.startsWith(said + ","), line, said);
  }

  private long count(LoginUse use) {
    return played.acts().stream().filter(act -> act.result().login() == use).count();
  }

  /** Whether each application of the story gets right answers, and no faulty FM waits to fail. */
  private boolean cured() {
    CardTruth card = played.now().get(played.scenario().setup().brokenCard());
    return played.scenario().briefing().applications().stream()
        .allMatch(
            one ->
                card.fms().stream()
                    .anyMatch(fm -> label(fm).equals(one.fm()) && fm.applicationWorks()));
  }
}
