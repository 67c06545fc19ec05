// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.judge.Judge;
import io.github.fmwizard.flow.judge.Judgement;
import io.github.fmwizard.flow.judge.Statements;
import io.github.fmwizard.flow.judge.Vouching;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.AnswerWords;
import io.github.fmwizard.screen.words.PredicateWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a gate rests on that nobody sensed: each with who said it, when, what came since then, and
 * what ends it.
 */
final class StatementLines {

  private static final Map<AnswerName, String> ANSWERS = answers();

  private StatementLines() {}

  private static Map<AnswerName, String> answers() {
    Map<AnswerName, String> items = new EnumMap<>(AnswerName.class);
    items.put(AnswerName.PARTITIONS_BACKED_UP, "Partitions backed up");
    items.put(AnswerName.APPLICATIONS_STOPPED, "Applications stopped");
    return items;
  }

  /** A line of said words. */
  private record Line(String item, String words) {}

  static void add(ScreenContext context, Body body) {
    List<Line> lines = new ArrayList<>();
    for (PredicateUse use : Minimum.HARD) {
      if (Judge.judge(use, context.known()).basis() == Judgement.Basis.SAID) {
        lines.add(vouched(use, context));
      }
    }
    ANSWERS.forEach((name, item) -> answer(name, item, context, lines));
    if (!lines.isEmpty()) {
      body.heading("SAID, not sensed", "an answer stands until it is asked again");
      lines.forEach(line -> body.item(Mark.SAID, line.item(), line.words()));
    }
  }

  private static Line vouched(PredicateUse use, ScreenContext context) {
    Vouching vouching = context.known().statements().vouched().get(use);
    String words =
        vouching == null
            ? Judge.judge(use, context.known()).found()
            : vouching.words() + "; ends with the next restart, power cycle or reboot";
    return new Line(PredicateWords.item(use.predicate()), words);
  }

  private static void answer(
      AnswerName name, String item, ScreenContext context, List<Line> lines) {
    Statements statements = context.known().statements();
    NamedAttestation said = statements.answers().get(name.word());
    if (said != null && said.value() instanceof Attestation.Flag flag) {
      String since = statements.cameAfter(name.word()).map(what -> ", before " + what).orElse("");
      lines.add(
          new Line(
              item,
              AnswerWords.of(flag) + ", " + Vouching.said(said.at()) + " by " + said.by() + since));
    }
  }
}
