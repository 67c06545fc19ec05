// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.wizard.RunView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds every sentence of a report against what is true of the cards. A sentence that it does not
 * know is a finding, too: nobody holds it against anything.
 */
final class ReportTruth {

  private static final Answer PASSED = new Answer.Chosen("passed");
  private static final Answer FAILED = new Answer.Chosen("failed");

  private final OfficerRun.Played played;
  private final CardTruth first;
  private final CardTruth seen;
  private final CardTruth now;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, List<String>> parts;

  private ReportTruth(OfficerRun.Played played) {
    this.played = played;
    CardSerial card = played.card();
    this.first = played.first().get(card);
    this.seen = played.seen().getOrDefault(card, first);
    this.now = played.now().get(card);
    this.parts = ReportSections.of(played.report());
  }

  /** Returns what is not true, one sentence each. */
  static List<String> wrong(OfficerRun.Played played) {
    ReportTruth truth = new ReportTruth(played);
    truth.outcome();
    truth.keys();
    truth.fms();
    truth.ladder();
    truth.services();
    truth.open();
    return truth.wrong;
  }

  private void expect(boolean holds, String sentence, String why) {
    if (!holds) {
      wrong.add("\"" + sentence + "\": " + why);
    }
  }

  private void outcome() {
    for (String line : parts.get("")) {
      if (line.startsWith("Recovered on rung ")) {
        expect(serves(seen), line, "it does not serve: " + seen);
      } else if (line.startsWith("THE HSM IS ZEROIZED")) {
        expect(now.flags().zeroized(), line, "it is not");
      } else if (line.startsWith("DONE. ")) {
        expect(serves(seen), line, "it does not serve: " + seen);
      } else if (line.startsWith("DONE WITH WARNING. ")) {
        expect(!line.contains("The HSM is recovered") || serves(seen), line, "not so: " + seen);
        expect(answers(seen), line, "it does not answer: " + seen);
      } else if (line.startsWith("FAILED. ")) {
        expect(!line.contains("is not recovered") || !serves(seen), line, "it serves again");
      } else if (line.startsWith("NOT STARTED. ")) {
        expect(played.acts().isEmpty(), line, "something was done: " + played.acts());
      } else if (line.startsWith("Why it ended here: ")) {
        expect(line.contains(operator()) && stopped(), line, "nobody stopped it");
      } else if (line.startsWith("STOPPED SAFELY. ")) {
        expect(!now.flags().zeroized(), line, "the HSM is zeroized");
      } else {
        expect(
            line.startsWith("UNKNOWN. ") || line.startsWith("STOPPED. "), line, "not known here");
      }
    }
    boolean told =
        anywhere("THE HSM IS ZEROIZED") || anywhere("Application partitions and SMFS: not known");
    expect(told || !now.flags().zeroized(), "(nothing)", "the HSM is zeroized, and nobody says so");
  }

  private String operator() {
    return played.view().orElseThrow().state().known().setting().orElseThrow().operator();
  }

  private boolean stopped() {
    return played.steps().stream()
        .map(OfficerRun.Step::answer)
        .anyMatch(new Answer.Typed("end")::equals);
  }

  private boolean anywhere(String beginning) {
    return parts.values().stream()
        .flatMap(List::stream)
        .anyMatch(line -> line.startsWith(beginning));
  }

  private static boolean answers(CardTruth card) {
    return card.condition() == CardCondition.ANSWERING && !card.flags().zeroized();
  }

  /** Whether the card serves: each application whose FM is loaded gets right answers. */
  private boolean serves(CardTruth card) {
    boolean broken = played.card().equals(played.scenario().setup().brokenCard());
    return answers(card)
        && (!broken
            || played.scenario().briefing().applications().stream()
                .flatMap(one -> card.fms().stream().filter(fm -> calls(one, fm)))
                .allMatch(CardTruth.FmTruth::applicationWorks));
  }

  private static boolean calls(Scenario.Application application, CardTruth.FmTruth fm) {
    return fm.listed().label().equals(application.fm());
  }

  private boolean wiped() {
    return played.acts().stream()
        .filter(act -> act.is(ActionKind.ERASE_SMFS))
        .anyMatch(
            act ->
                !act.before()
                        .get(played.card())
                        .smfs()
                        .equals(act.after().get(played.card()).smfs())
                    || act.before().get(played.card()).smfs().present().isEmpty());
  }

  private void keys() {
    boolean told = false;
    for (String line : parts.get("What was lost")) {
      if (line.startsWith("Keys: no act of this run erased SMFS")) {
        expect(!wiped(), line, "one did");
      } else if (line.startsWith("Keys lost: ") || line.startsWith("Keys LOST")) {
        expect(wiped() || now.flags().zeroized(), line, "SMFS was not erased");
        told = true;
        expect(line.contains("everything in SMFS"), line, "nobody knows how many");
      } else if (line.startsWith("Application partitions LOST")) {
        expect(now.flags().zeroized(), line, "not zeroized");
      } else if (line.startsWith("Keys of the deleted FM")) {
        expect(anyAct(ActionKind.DELETE_FM), line, "none was deleted");
        told = true;
      } else {
        told |=
            line.startsWith("Keys perhaps lost") || line.startsWith("Application partitions and");
      }
    }
    List<KeySet> lost = now.smfs().lost();
    expect(told || lost.isEmpty(), "(nothing)", "keys are lost, and nobody says so: " + lost);
  }

  private boolean anyAct(ActionKind kind) {
    return played.acts().stream().anyMatch(act -> act.is(kind));
  }

  private void fms() {
    Set<Row> old = rows(first);
    Set<Row> fresh = rows(now);
    List<String> lines =
        parts.get("What was lost").stream().filter(line -> line.startsWith("FM")).toList();
    boolean unknown = lines.stream().anyMatch(line -> line.contains(": not known"));
    for (String line : lines) {
      if (line.startsWith("FMs: each FM")) {
        expect(unknown || fresh.containsAll(old), line, old + " became " + fresh);
      } else if (line.startsWith("FM replaced") || line.startsWith("FM OVERWRITTEN")) {
        boolean same = line.contains("by the same build");
        expect(unknown || same || !fresh.containsAll(old), line, "all are as before");
      } else if (line.startsWith("FM added")) {
        expect(unknown || !old.containsAll(fresh), line, "none came");
      } else if (line.startsWith("FM removed") || line.startsWith("FM LOST")) {
        expect(unknown || fresh.stream().noneMatch(row -> names(line, row)), line, "it is there");
      }
    }
    for (Row row : old) {
      boolean told = unknown || lines.stream().anyMatch(line -> names(line, row));
      expect(told || fresh.contains(row), "(nothing)", "gone, and nobody says so: " + row);
    }
    for (Row row : fresh) {
      boolean told = unknown || lines.stream().anyMatch(line -> names(line, row));
      expect(told || old.contains(row), "(nothing)", "new, and nobody says so: " + row);
    }
  }

  /** An FM as reports name it. */
  private record Row(String id, String build) {}

  private static boolean names(String line, Row row) {
    return line.contains(row.id()) && line.contains(row.build());
  }

  private static Set<Row> rows(CardTruth card) {
    Set<Row> rows = new HashSet<>();
    for (CardTruth.FmTruth fm : card.fms()) {
      if (!fm.listed().leavesWithRestart()) {
        rows.add(new Row("(" + fm.listed().id() + ")", fm.listed().fingerprint()));
      }
    }
    return rows;
  }

  /** A rung that is called not taken has no act that was done. */
  private void ladder() {
    for (Block block : played.report().body()) {
      if (block instanceof Block.Item item && item.mark() == Mark.NOT_TAKEN) {
        expect(item.detail().equals("no act"), text(item), "it was taken");
      }
    }
  }

  private void services() {
    boolean restarted = anyAct(ActionKind.RESTART_CARD);
    for (String line : parts.get("Services")) {
      if (line.startsWith("The card was restarted")) {
        expect(restarted || poweredOff(), line, "it was not");
      } else if (line.startsWith("The card was not restarted")) {
        expect(!restarted && !poweredOff(), line, "it was");
      } else {
        expect(
            line.startsWith("No act of this run restarted the card.") && !restarted,
            line,
            "not known here");
      }
    }
  }

  private boolean poweredOff() {
    return notes().stream().anyMatch(line -> line.contains("switched off and on"));
  }

  private List<String> notes() {
    RunView view = played.view().orElseThrow();
    return view.state().known().notes().stream().map(note -> note.text()).toList();
  }

  private void open() {
    for (String line : parts.get("Open points")) {
      if (line.equals("None known.")) {
        boolean well = seen.fms().stream().map(CardTruth.FmTruth::listed).allMatch(Fm::healthy);
        boolean active = seen.fms().isEmpty() || !line.isEmpty();
        expect(answers(seen) && well && active && !seen.flags().restartPending(), line, "" + seen);
      } else if (line.startsWith("No FM was loaded, deleted or erased")) {
        expect(rows(first).equals(rows(now)), line, rows(first) + " became " + rows(now));
      } else if (line.startsWith("The latest application test failed")) {
        expect(notes().stream().anyMatch(note -> note.startsWith("failed")), line, "none did");
      } else if (line.startsWith("The application test was not run after")) {
        expect(!testedLast(), line, "it was");
      } else if (line.startsWith("The card asks for a restart")) {
        expect(seen.flags().restartPending(), line, "it does not");
      } else if (line.endsWith(" is not healthy.")) {
        expect(
            seen.fms().stream()
                .anyMatch(fm -> !fm.listed().healthy() && line.startsWith(fm.listed().name())),
            line,
            "" + seen.fms());
      }
    }
  }

  /** Whether a test reported after the last act, by what was answered. */
  private boolean testedLast() {
    boolean tested = false;
    Answer before = new Answer.GoOn();
    for (OfficerRun.Step step : played.steps()) {
      String id = step.screen().id();
      boolean passed = id.startsWith("gate/") && step.answer() instanceof Answer.Yes;
      if (passed || id.startsWith("erasing/") || id.startsWith("manual-act/")) {
        tested = false;
      } else if (id.endsWith("-test/test")) {
        boolean named = step.answer() instanceof Answer.Typed;
        tested = named ? List.of(PASSED, FAILED).contains(before) : tested;
      }
      before = step.answer();
    }
    return tested;
  }

  /** The text of a block as it is read. */
  static String text(Block block) {
    return switch (block) {
      case Block.Text text -> text.text();
      case Block.Item item ->
          item.detail().isEmpty() ? item.text() : item.text() + ": " + item.detail();
      case Block.Heading heading -> heading.text();
      default -> block.toString();
    };
  }
}
