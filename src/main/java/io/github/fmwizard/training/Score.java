// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.wizard.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a training, in truth.
 *
 * @param rung the highest rung entered, 0 if none was
 * @param keysLost the key sets that are gone
 * @param fmsGone labels of FMs that are gone and should not be
 * @param zeroized whether the HSM was zeroized
 * @param logins logins that succeeded, failed, or may have been spent
 * @param gatesRefused gates that were answered no
 */
public record Score(
    int rung,
    List<KeySet> keysLost,
    List<String> fmsGone,
    boolean zeroized,
    Logins logins,
    int gatesRefused) {

  /** Copies the lists. */
  public Score {
    keysLost = List.copyOf(keysLost);
    fmsGone = List.copyOf(fmsGone);
  }

  /**
   * Logins of the HSM SO.
   *
   * @param succeeded those that succeeded
   * @param failed those that failed
   * @param doubtful those of which nobody knows whether they were spent
   */
  public record Logins(int succeeded, int failed, int doubtful) {}

  /**
   * Counts.
   *
   * @param scenario what it began with
   * @param view the last picture of the run
   * @param truth what is true of the broken card; empty if it is not there any more
   * @return the score
   */
  public static Score of(Scenario scenario, RunView view, Optional<CardTruth> truth) {
    return new Score(
        rung(view.state().engine().rungs()),
        truth.map(card -> card.smfs().lost()).orElse(List.of()),
        truth.map(card -> gone(scenario, card)).orElse(List.of()),
        truth.map(card -> card.flags().zeroized() && !wasZeroized(scenario, card)).orElse(false),
        logins(view.state().known().acts()),
        (int)
            view.state().known().notes().stream()
                .filter(note -> note.kind() == Note.Kind.GATE_REFUSED)
                .count());
  }

  private static boolean wasZeroized(Scenario scenario, CardTruth truth) {
    return scenario.setup().host().cards().stream()
        .filter(card -> card.identity().serial().equals(truth.serial()))
        .anyMatch(card -> card.flags().zeroized());
  }

  private static int rung(List<RungState> rungs) {
    int highest = 0;
    for (int i = 0; i < rungs.size(); i++) {
      if (rungs.get(i) != RungState.LOCKED && rungs.get(i) != RungState.OPEN) {
        highest = i + 1;
      }
    }
    return highest;
  }

  private static List<String> gone(Scenario scenario, CardTruth truth) {
    Set<String> there =
        truth.fms().stream().map(fm -> fm.listed().label()).collect(Collectors.toSet());
    List<String> gone = new ArrayList<>();
    scenario.setup().host().cards().stream()
        .filter(card -> card.identity().serial().equals(truth.serial()))
        .flatMap(card -> card.fms().stream())
        .map(InstalledFm::build)
        .filter(build -> !there.contains(build.label()))
        .filter(build -> !scenario.expected().leftOut().contains(build.label()))
        .forEach(build -> gone.add(build.label()));
    return gone;
  }

  private static Logins logins(List<ActRecord> acts) {
    return new Logins(
        count(acts, LoginUse.SUCCEEDED),
        count(acts, LoginUse.FAILED),
        count(acts, LoginUse.POSSIBLY));
  }

  private static int count(List<ActRecord> acts, LoginUse use) {
    return (int)
        acts.stream()
            .filter(act -> act.account().filter(account -> account.login() == use).isPresent())
            .count();
  }
}
