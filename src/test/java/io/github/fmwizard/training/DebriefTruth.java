// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.training.debrief.Debrief;
import io.github.fmwizard.training.debrief.Debrief.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds a debrief against what is true of all cards of the host. */
final class DebriefTruth {

  private final OfficerRun.Played played;
  private final Debrief debrief;
  private final List<String> wrong = new ArrayList<>();

  private DebriefTruth(OfficerRun.Played played, Debrief debrief) {
    this.played = played;
    this.debrief = debrief;
  }

  static List<String> wrong(OfficerRun.Played played) {
    if (played.debrief().isEmpty()) {
      return List.of("a report without a debrief");
    }
    DebriefTruth truth = new DebriefTruth(played, played.debrief().get());
    truth.losses();
    truth.loaded();
    truth.logins();
    truth.verdict();
    return truth.wrong;
  }

  private void expect(boolean holds, String what, Object why) {
    if (!holds) {
      wrong.add("debrief, " + what + ": " + why + " in " + debrief);
    }
  }

  private void losses() {
    int all = 0;
    for (CardTruth now : played.now().values()) {
      CardTruth first = Objects.requireNonNull(played.first().get(now.serial()));
      for (KeySet keys : now.smfs().lost()) {
        all++;
        expect(has(now.serial(), Loss.What.KEY_SET, keys.name()), "key set", keys);
      }
      for (String label : gone(first, now)) {
        all++;
        expect(has(now.serial(), Loss.What.FM, label), "FM", label);
      }
      boolean zeroized = now.flags().zeroized() && !first.flags().zeroized();
      all += zeroized ? 1 : 0;
      expect(
          zeroized
              == debrief.losses().stream()
                  .anyMatch(
                      loss ->
                          loss.what() == Loss.What.HSM && loss.card().equals(now.serial().value())),
          "zeroized",
          now);
    }
    expect(debrief.losses().size() == all, "count of losses", all);
  }

  private boolean has(CardSerial card, Loss.What what, String name) {
    return debrief.losses().stream()
        .anyMatch(
            loss ->
                loss.what() == what
                    && loss.name().equals(name)
                    && loss.card().equals(card.value()));
  }

  private List<String> gone(CardTruth first, CardTruth now) {
    List<String> there = labels(now);
    return labels(first).stream()
        .filter(label -> !there.contains(label))
        .filter(label -> !played.scenario().expected().leftOut().contains(label))
        .toList();
  }

  private static List<String> labels(CardTruth card) {
    return card.fms().stream().map(fm -> fm.listed().label()).toList();
  }

  private void loaded() {
    List<CardTruth.FmTruth> now = broken().fms();
    expect(debrief.loaded().size() == now.size(), "loaded", now);
    for (int i = 0; i < Math.min(now.size(), debrief.loaded().size()); i++) {
      expect(
          debrief.loaded().get(i).works() == now.get(i).applicationWorks(), "service", now.get(i));
    }
  }

  private CardTruth broken() {
    return Objects.requireNonNull(played.now().get(played.scenario().setup().brokenCard()));
  }

  private void logins() {
    long failed = count(LoginUse.FAILED);
    long doubtful = count(LoginUse.POSSIBLY);
    expect(debrief.logins().failed() == failed, "failed logins", failed);
    expect(debrief.logins().doubtful() == doubtful, "doubtful logins", doubtful);
    long all = failed + doubtful + count(LoginUse.SUCCEEDED);
    expect(debrief.logins().spent() == all, "logins", all);
  }

  private long count(LoginUse use) {
    return played.acts().stream().filter(act -> act.result().login() == use).count();
  }

  private void verdict() {
    boolean needless =
        debrief.losses().stream()
            .anyMatch(
                loss ->
                    !loss.needed()
                        && !played.scenario().expected().keysLost().contains(loss.name()));
    expect(!debrief.right() || !needless, "right with a needless loss", debrief.losses());
    expect(debrief.right() || debrief.praise().isEmpty(), "praise", debrief.praise());
    expect(
        !debrief.right() || debrief.score().met() == debrief.score().of(),
        "right without all criteria",
        debrief.score());
    boolean other = !played.card().equals(played.scenario().setup().brokenCard());
    expect(!other || played.acts().isEmpty() || !debrief.right(), "another card", played.card());
  }
}
