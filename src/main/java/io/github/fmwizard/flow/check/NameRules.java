// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names under which answers are kept. */
final class NameRules {

  /** Names that stand for one thing wherever they are asked. */
  private static final Map<String, AskKind> FACTS =
      Stream.of(AnswerName.values())
          .collect(Collectors.toUnmodifiableMap(AnswerName::word, AnswerName::kind));

  /** What people say elsewhere than in a question of a flow. */
  private static final Set<String> NEVER_ASKED = Set.of("witness", "tool-text-meaning");

  /** The kinds whose answers a flow may name as it likes. */
  private static final Set<AskKind> OWN_NAMES =
      Set.of(AskKind.SYMPTOM, AskKind.LOADED_FM, AskKind.FILE, AskKind.FM_IMAGE);

  private final Outline outline;
  private final Map<String, AskKind> asked = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  NameRules(Outline outline) {
    this.outline = outline;
  }

  List<Finding> findings() {
    for (Spot spot : outline.spots()) {
      spot.ask().ifPresent(ask -> checkAsk(spot, ask));
    }
    for (Spot spot : outline.spots()) {
      if (spot.step().body() instanceof Step.ForEach loop && asked.containsKey(loop.as())) {
        findings.add(
            spot.finding(
                Rule.LOOP_NAME,
                "The loop calls its row %s, which is an answer".formatted(loop.as()),
                "Give the row another name"));
      }
    }
    return findings;
  }

  private void checkAsk(Spot spot, Step.Ask ask) {
    AskKind fact = FACTS.get(ask.answer());
    boolean right = fact == null ? OWN_NAMES.contains(ask.kind()) : fact == ask.kind();
    if (!right || NEVER_ASKED.contains(ask.answer())) {
      findings.add(
          spot.finding(
              Rule.ANSWER_NAME,
              "%s is not the name of such an answer".formatted(ask.answer()),
              "Use " + nameFor(ask.kind())));
      return;
    }
    AskKind earlier = asked.putIfAbsent(ask.answer(), ask.kind());
    if (earlier != null && earlier != ask.kind()) {
      findings.add(
          spot.finding(
              Rule.ANSWER_OF_TWO_KINDS,
              "%s is asked as %s here and as %s before"
                  .formatted(ask.answer(), ask.kind().word(), earlier.word()),
              "Use another name for one of them"));
    }
  }

  private static String nameFor(AskKind kind) {
    List<String> names =
        FACTS.entrySet().stream()
            .filter(entry -> entry.getValue() == kind)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (OWN_NAMES.contains(kind)) {
      return "a name that stands for nothing else";
    }
    return String.join(" or ", names);
  }
}
