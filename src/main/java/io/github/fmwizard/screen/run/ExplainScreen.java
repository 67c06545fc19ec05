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
import io.github.fmwizard.screen.dialog.Passing;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Dangers;
import io.github.fmwizard.screen.words.Sentence;
import io.github.fmwizard.screen.words.SourceWords;
import java.util.List;
import java.util.Optional;

/** Shows text of the flow, with where it comes from and how well it is known. */
record ExplainScreen() implements Dialog {

  private static final String CAUTION = "CAUTION";
  private static final int SENTENCES = 2;

  @Override
  public Screen screen(ScreenContext context) {
    Body body = new Body();
    begin(body, context);
    text(body, context);
    return Screen.of(
        ScreenIds.of("explain", context.stepId()),
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

  private static List<String> paragraphs(ScreenContext context) {
    Step step = context.state().step().orElseThrow();
    return step.body() instanceof Step.Explain explain ? explain.paragraphs() : step.text();
  }

  private static void begin(Body body, ScreenContext context) {
    if (context.state().engine().position().begins()) {
      cause(body, context);
      Dangers.add(context, body);
    }
  }

  private static void text(Body body, ScreenContext context) {
    List<String> paragraphs = paragraphs(context);
    List<Cite> cites = context.state().step().orElseThrow().cite();
    for (int i = 0; i < paragraphs.size(); i++) {
      body.flow(paragraphs.get(i));
      if (i < cites.size()) {
        body.dim("  (" + SourceWords.words(cites.get(i), context.flow()) + ")");
      }
    }
  }

  /**
   * Two sentences ride along, the rest stands behind the key of help, and after the ladder below
   * the report. A caution keeps its page: there somebody decides whether to go on at all.
   */
  @Override
  public Optional<Passing> passing(ScreenContext context) {
    List<String> paragraphs = paragraphs(context);
    if (paragraphs.getFirst().startsWith(CAUTION)) {
      return Optional.empty();
    }
    Body top = new Body();
    begin(top, context);
    if (context.state().engine().position().section() != Position.Section.AFTER) {
      top.flow(Sentence.first(SENTENCES, paragraphs));
    }
    Body more = new Body();
    more.heading(context.state().step().orElseThrow().id().replace('-', ' '));
    text(more, context);
    return Optional.of(Passing.of(context, top, more));
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
