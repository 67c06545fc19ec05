// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.wizard.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a trainee is told at the end, with what nobody could see on a real card. */
public final class Debrief {

  private final Scenario scenario;
  private final RunView view;
  private final List<Rung> rungs;
  private final Score score;
  private final boolean cured;
  private final List<Block> blocks = new ArrayList<>();

  private Debrief(Scenario scenario, RunView view, Score score, Optional<CardTruth> truth) {
    this.scenario = scenario;
    this.view = view;
    this.rungs = view.state().map().flow().rungs();
    this.score = score;
    this.cured = truth.filter(card -> worksAgain(scenario, card)).isPresent();
  }

  /** Whether each application of the story gets right answers. */
  private static boolean worksAgain(Scenario scenario, CardTruth card) {
    return scenario.briefing().applications().stream()
        .allMatch(
            one ->
                card.fms().stream()
                    .filter(fm -> fm.listed().label().equals(one.fm()))
                    .anyMatch(CardTruth.FmTruth::applicationWorks));
  }

  /**
   * Makes the debrief.
   *
   * @param scenario the scenario
   * @param view the last picture of the run
   * @param truth what is true of the broken card by now
   * @param began when the run began, by its own time
   * @return its blocks
   */
  public static List<Block> blocks(
      Scenario scenario, RunView view, Optional<CardTruth> truth, Instant began) {
    Debrief debrief = new Debrief(scenario, view, Score.of(scenario, view, truth), truth);
    debrief.card();
    debrief.rung();
    debrief.losses();
    truth.ifPresent(debrief::loaded);
    debrief.logins();
    debrief.item("Gates answered no", Integer.toString(debrief.score.gatesRefused()));
    debrief.item("Time, as the card saw it", time(Duration.between(began, view.now())));
    return List.copyOf(debrief.blocks);
  }

  /** Which card is broken is known to the scenario alone; a trainee may have taken another one. */
  private void card() {
    String broken = scenario.setup().brokenCard().value();
    view.state()
        .known()
        .setting()
        .map(Setting::cardSerial)
        .filter(serial -> !serial.equals(broken))
        .ifPresent(
            serial ->
                failed("This run was for card " + serial, "the card of the story is " + broken));
  }

  private void rung() {
    OptionalInt least = scenario.expected().leastRung();
    item("Rung reached", name(score.rung()));
    item(
        "Least rung that would have done",
        least.isPresent() ? name(least.getAsInt()) : "none: this card cannot be cured so");
    if (view.state().engine().waiting() instanceof Waiting.Ended ended) {
      judge(ended.end(), least.orElse(0));
    }
  }

  private void judge(Waiting.End end, int least) {
    Set<Waiting.End> good = EnumSet.of(Waiting.End.RECOVERED, Waiting.End.RECOVERED_WITH_WARNING);
    if (end == scenario.expected().end() && !good.contains(end)) {
      text("To end here was right.");
    } else if (!good.contains(end) && least > 0 && cured) {
      text("The card works; you left before that was seen.");
    } else if (!good.contains(end) && least > 0) {
      text(
          score.rung() < least
              ? "You left the ladder below the rung that would have done."
              : "You left before the card was cured.");
    } else if (least > 0 && score.rung() > least) {
      text("You climbed higher than was needed.");
    }
  }

  private String name(int rung) {
    return rung == 0 ? "none" : rung + ", " + rungs.get(rung - 1).title();
  }

  private void losses() {
    if (score.zeroized()) {
      failed("The HSM was zeroized", "three logins failed: all application partitions are lost");
    }
    for (KeySet keys : score.keysLost()) {
      String backup = keys.backup().isEmpty() ? "no backup" : "backup: " + keys.backup();
      String needed = isNeeded() ? "" : "needlessly; ";
      failed(
          "Key set \"" + keys.name() + "\" is lost",
          needed + "owner " + keys.owner() + "; " + backup);
    }
    for (String label : score.fmsGone()) {
      failed("FM " + label + " is gone", "its service does not work");
    }
    if (!score.zeroized() && score.keysLost().isEmpty() && score.fmsGone().isEmpty()) {
      item("Lost", "nothing");
    }
  }

  /** Says of each FM that is loaded what its code does in truth. */
  private void loaded(CardTruth card) {
    for (CardTruth.FmTruth fm : card.fms()) {
      String name = fm.listed().name() + ", version " + fm.listed().version() + ", is loaded";
      String does = does(fm);
      if (does.isEmpty()) {
        item(name, fm.applicationWorks() ? "its service works" : "its service does not work now");
      } else {
        failed(name + " and faulty", does);
      }
    }
  }

  private static String does(CardTruth.FmTruth fm) {
    return switch (fm.behaviour()) {
      case GOOD -> "";
      case HALTS_AT_START -> "it halts the HSM when it starts";
      case HALTS_WHEN_CALLED -> "it halts the HSM when it is called";
      case HALTS_ON_SMFS_CONTENTS ->
          fm.applicationWorks() ? "" : "it halts the HSM on bad keys in SMFS";
      case MISBEHAVES -> "it gives wrong answers";
    };
  }

  /** Whether nothing but erasing SMFS would have helped. */
  private boolean isNeeded() {
    return scenario.expected().leastRung().equals(OptionalInt.of(rungs.size()));
  }

  private void logins() {
    Score.Logins logins = score.logins();
    int all = logins.succeeded() + logins.failed() + logins.doubtful();
    String doubtful = logins.doubtful() > 0 ? ", not known: " + logins.doubtful() : "";
    item("Logins spent", all + " (failed: " + logins.failed() + doubtful + ")");
  }

  private static String time(Duration duration) {
    return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
  }

  private void item(String what, String value) {
    text(what + ": " + value + ".");
  }

  private void text(String sentence) {
    blocks.add(new Block.Text(Block.Style.NORMAL, sentence));
  }

  private void failed(String what, String detail) {
    blocks.add(new Block.Item(Mark.FAILED, what, detail));
  }
}
