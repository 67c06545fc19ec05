// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.flow.judge.Triage;
import io.github.fmwizard.flow.model.Cite;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Dangers;
import io.github.fmwizard.screen.words.Sentence;
import io.github.fmwizard.screen.words.SourceWords;
import java.util.List;

/** Shows text of the flow, with where it comes from and how well it is known. */
record ExplainScreen() implements Dialog {

  @Override
  public Screen screen(ScreenContext context) {
    Step step = context.state().step().orElseThrow();
    List<String> paragraphs =
        step.body() instanceof Step.Explain explain ? explain.paragraphs() : step.text();
    Body body = new Body();
    if (context.state().engine().position().begins()) {
      cause(body, context);
      Dangers.add(context, body);
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      body.flow(paragraphs.get(i));
      if (i < step.cite().size()) {
        Cite cite = step.cite().get(i);
        body.dim("  (" + SourceWords.words(cite, context.flow()) + ")");
      }
    }
    return Screen.of(
        ScreenIds.of("explain", step.id()),
        Screen.Kind.EXPLAIN,
        body.blocks(),
        "Read this, then go on.",
        isLast(context) ? new Prompt.Go("go on to the report", true) : new Prompt.Go("go on"));
  }

  private static boolean isLast(ScreenContext context) {
    Position position = context.state().engine().position();
    return position.section() == Position.Section.AFTER
        && position.step() == context.flow().after().size() - 1;
  }

  /** The ladder mends an FM and nothing else: what is likeliest stands where a rung begins. */
  private static void cause(Body body, ScreenContext context) {
    List<Triage.Finding> all = Triage.all(context.known());
    Triage.Cause cause = all.getFirst().cause();
    body.strong(
        mark(all.getFirst()) == Mark.UNKNOWN
            ? "What is wrong is not known yet."
            : "Most likely: " + cause.sentence() + ".");
    for (Triage.Finding finding : all) {
      body.item(mark(finding), Sentence.begin(finding.cause().sentence()), finding.evidence());
    }
    if (cause != Triage.Cause.FM) {
      body.text("What helps: " + cause.help());
    }
    body.gap();
  }

  private static Mark mark(Triage.Finding finding) {
    return switch (finding.cause()) {
      case STORED_DATA, HIDDEN, NOT_KNOWN -> Mark.UNKNOWN;
      case TAMPER, BOOT_LOADER, HARDWARE, LINK, CLIENT, FM ->
          finding.said() ? Mark.SAID : Mark.FAILED;
    };
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return new Reply.Decide(new Event.WentOn(context.state().path()));
  }
}
