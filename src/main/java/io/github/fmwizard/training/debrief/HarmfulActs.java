// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.training.debrief.Debrief.Loss;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds losses on all cards of the host, and the harmful acts behind them. */
final class HarmfulActs {

  private final PlayedCase played;

  private HarmfulActs(PlayedCase played) {
    this.played = played;
  }

  static List<Loss> losses(PlayedCase played) {
    HarmfulActs harm = new HarmfulActs(played);
    List<Loss> losses = new ArrayList<>();
    for (SimulatedCard card : played.scenario().setup().host().cards()) {
      Optional.ofNullable(played.truth().get(card.identity().serial()))
          .ifPresent(truth -> harm.losses(card, truth, losses));
    }
    return losses;
  }

  private void losses(SimulatedCard first, CardTruth now, List<Loss> losses) {
    String serial = now.serial().value();
    boolean broken = now.serial().equals(played.brokenCard());
    if (now.flags().zeroized() && !first.flags().zeroized()) {
      losses.add(new Loss(serial, Loss.What.HSM, "all application partitions", "", "", false));
    }
    for (KeySet keys : now.smfs().lost()) {
      boolean needed =
          broken && played.scenario().expected().keysLost().contains(keys.name()) && isLast();
      losses.add(
          new Loss(serial, Loss.What.KEY_SET, keys.name(), keys.owner(), keys.backup(), needed));
    }
    for (String label : gone(first, now)) {
      losses.add(new Loss(serial, Loss.What.FM, label, "", "", false));
    }
  }

  /** Keys are lost needlessly, even in a model run, if no rung cures the card. */
  private boolean isLast() {
    int rungs = played.flow().rungs().size();
    return played.scenario().expected().leastRung().stream().anyMatch(least -> least == rungs);
  }

  private List<String> gone(SimulatedCard first, CardTruth now) {
    Set<String> there =
        now.fms().stream().map(fm -> fm.listed().label()).collect(Collectors.toSet());
    return first.fms().stream()
        .map(InstalledFm::build)
        .map(build -> build.label())
        .filter(label -> !there.contains(label))
        .filter(label -> !played.scenario().expected().leftOut().contains(label))
        .toList();
  }

  /**
   * A harmful act.
   *
   * @param id its id
   * @param text what must not happen
   * @param nextTime what to do next time
   * @param judged whether it was done, and where
   */
  record Harm(String id, String text, String nextTime, Judged judged) {}

  static List<Harm> of(PlayedCase played) {
    HarmfulActs harm = new HarmfulActs(played);
    List<Harm> all = new ArrayList<>();
    harm.zeroized().ifPresent(all::add);
    harm.keys().ifPresent(all::add);
    harm.fms().ifPresent(all::add);
    harm.otherCard().ifPresent(all::add);
    harm.falsePass().ifPresent(all::add);
    return all;
  }

  private Optional<Harm> zeroized() {
    boolean done = losses(played).stream().anyMatch(loss -> loss.what() == Loss.What.HSM);
    List<RunHistory.PastEvent> failed =
        played.logins(EnumSet.of(LoginUse.FAILED, LoginUse.POSSIBLY));
    return harm(
        done,
        new Harm(
            "zeroized",
            "Do not let a third login fail: the HSM is zeroized.",
            "Stop after the second failed login, and find out who knows the password.",
            Judged.done("the HSM was zeroized", last(failed))));
  }

  private Optional<Harm> keys() {
    List<String> names =
        losses(played).stream()
            .filter(loss -> loss.what() == Loss.What.KEY_SET && !loss.needed())
            .filter(loss -> !played.scenario().expected().keysLost().contains(loss.name()))
            .map(Loss::name)
            .toList();
    List<RunHistory.PastEvent> acts =
        played.acts().stream()
            .filter(m -> PlayedCase.act(m).action() != ActionKind.RESTART_CARD)
            .filter(m -> PlayedCase.act(m).action() != ActionKind.ACTIVATE_SMFS)
            .toList();
    List<RunHistory.PastEvent> erased = played.acts(ActionKind.ERASE_SMFS);
    return harm(
        !names.isEmpty(),
        new Harm(
            "keys-lost",
            "Do not lose keys that the case does not cost.",
            "Before an act that touches SMFS, ask each owner what is in it and what can come back.",
            Judged.done(
                "lost: " + String.join(", ", names),
                erased.isEmpty() ? last(acts) : Optional.of(erased.get(0)))));
  }

  private Optional<Harm> fms() {
    List<String> names =
        losses(played).stream()
            .filter(loss -> loss.what() == Loss.What.FM)
            .map(Loss::name)
            .toList();
    List<RunHistory.PastEvent> acts =
        played.acts().stream()
            .filter(
                m ->
                    EnumSet.of(ActionKind.LOAD_FM, ActionKind.DELETE_FM, ActionKind.ERASE_ALL_FMS)
                        .contains(PlayedCase.act(m).action()))
            .toList();
    return harm(
        !names.isEmpty(),
        new Harm(
            "fm-lost",
            "Do not leave an FM behind that served before.",
            "Read in the gate which FM an act replaces or removes.",
            Judged.done("gone: " + String.join(", ", names), last(acts))));
  }

  private Optional<Harm> otherCard() {
    List<String> hit =
        played.scenario().setup().host().cards().stream()
            .filter(card -> !card.identity().serial().equals(played.brokenCard()))
            .filter(this::changed)
            .map(card -> card.identity().serial())
            .map(CardSerial::value)
            .toList();
    return harm(
        !hit.isEmpty(),
        new Harm(
            "other-card",
            "Do not change another card.",
            "Look again after each restart which card is at which node.",
            Judged.done(
                "changed: card " + String.join(", ", hit), played.acts().stream().findFirst())));
  }

  private boolean changed(SimulatedCard first) {
    return Optional.ofNullable(played.truth().get(first.identity().serial()))
        .filter(
            now ->
                !now.smfs().lost().isEmpty()
                    || now.failures() != first.so().failures()
                    || now.flags().zeroized() != first.flags().zeroized()
                    || !now.fms().stream()
                        .map(fm -> fm.listed().name() + fm.listed().version())
                        .sorted()
                        .toList()
                        .equals(
                            first.fms().stream()
                                .map(fm -> fm.listed().name() + fm.listed().version())
                                .sorted()
                                .toList()))
        .isPresent();
  }

  private Optional<Harm> falsePass() {
    Optional<RunHistory.PastEvent> moment = played.history().first(UntrueStatements::falsePass);
    return harm(
        moment.isPresent(),
        new Harm(
            "false-pass",
            "Do not report a test as passed that failed.",
            "Write down what the test says, also when it is not what you hoped for.",
            Judged.done("the test had failed", moment)));
  }

  private static Optional<Harm> harm(boolean done, Harm harm) {
    return done ? Optional.of(harm) : Optional.empty();
  }

  private static Optional<RunHistory.PastEvent> last(List<RunHistory.PastEvent> moments) {
    return moments.isEmpty() ? Optional.empty() : Optional.of(moments.getLast());
  }
}
