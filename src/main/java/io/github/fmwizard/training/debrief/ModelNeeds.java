// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.training.ModelLine;
import io.github.fmwizard.training.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a case needs, as its model run shows: nobody has to do more.
 *
 * @param logins prompts of the HSM SO credential that are answered
 * @param failedLogins those that fail on purpose
 * @param acts acts behind gates that are answered yes, by kind
 * @param files names of files that are given
 * @param fms FM IDs that are named as the culprit
 * @param deviations deviations and overrides
 * @param gates how many gates are passed
 */
record ModelNeeds(
    int logins,
    int failedLogins,
    Map<ActionKind, Integer> acts,
    Set<String> files,
    Set<String> fms,
    int deviations,
    int gates) {

  private static final String FILE = "@file:";
  private static final Set<String> NO = Set.of("n", "");

  ModelNeeds {
    acts = Map.copyOf(acts);
    files = Set.copyOf(files);
    fms = Set.copyOf(fms);
  }

  static ModelNeeds of(Scenario scenario, Flow flow) {
    Map<ActionKind, Integer> acts = new EnumMap<>(ActionKind.class);
    int logins = 0;
    int failed = 0;
    int deviations = 0;
    int gates = 0;
    Set<String> files = new HashSet<>();
    Set<String> fms = new HashSet<>();
    for (ModelLine line : scenario.model()) {
      String at = line.at();
      String answer = line.answer();
      boolean credential = at.equals(ModelLine.HAND_OVER) && !answer.equals("leave");
      logins += credential ? 1 : 0;
      failed += credential && answer.equals("@wrong-password") ? 1 : 0;
      deviations += at.equals("deviate/reason") || at.equals("override/reason") ? 1 : 0;
      if (answer.startsWith(FILE)) {
        files.add(answer.substring(FILE.length()));
      }
      if (at.startsWith("ask/") && (at.contains("culprit") || at.contains("delete-which"))) {
        fms.add(answer);
      }
      if (passes(at, answer)) {
        gates++;
        covered(flow, gate(at)).forEach(kind -> acts.merge(kind, 1, Integer::sum));
      }
    }
    return new ModelNeeds(logins, failed, acts, files, fms, deviations, gates);
  }

  /** An erasing gate asks several things; its serial is asked first. */
  private static boolean passes(String at, String answer) {
    boolean plain = at.startsWith("gate/");
    boolean erasing = at.startsWith("erasing/") && at.endsWith("/serial");
    return (plain || erasing) && !NO.contains(answer);
  }

  private static String gate(String at) {
    return at.split("/", -1)[1];
  }

  private static List<ActionKind> covered(Flow flow, String id) {
    List<Step> all = new ArrayList<>(steps(flow.before()));
    flow.rungs().forEach(rung -> all.addAll(steps(rung.steps())));
    List<String> covers = new ArrayList<>();
    for (Step step : all) {
      if (step.id().equals(id) && step.body() instanceof Step.Gate gate) {
        covers.addAll(gate.covers());
      }
    }
    List<ActionKind> kinds = new ArrayList<>();
    for (Step step : all) {
      if (covers.contains(step.id()) && step.body() instanceof Step.Act act) {
        kinds.add(act.action());
      }
    }
    return kinds;
  }

  private static List<Step> steps(List<Step> outer) {
    List<Step> all = new ArrayList<>();
    for (Step step : outer) {
      all.add(step);
      if (step.body() instanceof Step.ForEach loop) {
        all.addAll(loop.steps());
      }
    }
    return all;
  }

  int of(ActionKind kind) {
    return acts.getOrDefault(kind, 0);
  }
}
