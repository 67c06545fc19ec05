// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A simulated card beside which somebody stands who sees the truth of all cards at each act. */
final class WitnessedHsm implements Hsm {

  private final SimulatedHsm card;
  private final List<CardSerial> serials;
  private final List<Act> acts = new ArrayList<>();
  private Map<CardSerial, CardTruth> seen = Map.of();

  WitnessedHsm(SimulatedHsm card, List<CardSerial> serials) {
    this.card = card;
    this.serials = List.copyOf(serials);
  }

  /**
   * An act with what was true of all cards around it.
   *
   * @param ref the card that was meant
   * @param action what was done
   * @param result what the program said
   * @param before what was true before
   * @param after what was true right after
   */
  record Act(
      CardRef ref,
      Action action,
      ActResult result,
      Map<CardSerial, CardTruth> before,
      Map<CardSerial, CardTruth> after) {

    boolean is(ActionKind kind) {
      return action.kind() == kind;
    }
  }

  Map<CardSerial, CardTruth> truth() {
    Map<CardSerial, CardTruth> all = new TreeMap<>();
    serials.forEach(serial -> all.put(serial, card.truth(serial).orElseThrow()));
    return all;
  }

  List<Act> acts() {
    return List.copyOf(acts);
  }

  @Override
  public HostReport host() {
    return card.host();
  }

  @Override
  public CardReport inspect(CardRef ref) {
    CardReport report = card.inspect(ref);
    seen = truth();
    return report;
  }

  @Override
  public Invocation resolve(CardRef ref, Action action) {
    return card.resolve(ref, action);
  }

  @Override
  public ActResult perform(CardRef ref, Action action, Console console, Progress progress) {
    Map<CardSerial, CardTruth> before = truth();
    ActResult result = card.perform(ref, action, console, progress);
    acts.add(new Act(ref, action, result, before, truth()));
    return result;
  }

  @Override
  public int begun() {
    return card.begun();
  }

  @Override
  public List<String> describe() {
    return card.describe();
  }

  /** What was true right after the latest inspection. */
  Map<CardSerial, CardTruth> atLastLook() {
    return seen;
  }
}
