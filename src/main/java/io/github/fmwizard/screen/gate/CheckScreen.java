// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.LoginConsent;
import io.github.fmwizard.flow.engine.Plans;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision.ManualKind;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Passing;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.form.FormDialog;
import io.github.fmwizard.screen.form.ManualActs;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.Counted;
import io.github.fmwizard.screen.words.JudgedExpectation;
import io.github.fmwizard.screen.words.SourceWords;
import io.github.fmwizard.screen.words.StatusLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A check, or what must hold ahead of a gate: what is sensed, what is said, and a verdict. */
public record CheckScreen() implements Dialog {

  private static final String HELP_LISTS = "help lists them";

  @Override
  public Screen screen(ScreenContext context) {
    List<JudgedExpectation> lines = lines(context);
    Body body = new Body();
    row(context)
        .ifPresent(
            row -> body.text("For FM " + row.label() + ": " + ActDescription.image(row.image())));
    boolean stops = readiness(context) == Waiting.Readiness.HARD_NO;
    if (stops) {
      body.strong(verdict(lines, context));
      lines.stream()
          .filter(line -> line.use().predicate().hard() && line.truth() == Truth.NO)
          .forEach(line -> body.item(line.mark(), line.item(), line.detail()));
    }
    expectations(
        body,
        context,
        lines.stream()
            .filter(line -> !stops || !line.use().predicate().hard() || line.truth() != Truth.NO)
            .toList());
    if (!stops) {
      body.strong(verdict(lines, context));
    }
    if (!isGuard(context)) {
      Step step = context.state().step().orElseThrow();
      SourceWords.add(body, step.text(), step.cite(), context.flow());
    }
    boolean ready = readiness(context) == Waiting.Readiness.READY;
    return Screen.of(
        ScreenIds.of(isGuard(context) ? "guard" : "check", context.stepId()),
        Screen.Kind.CHECK,
        body.blocks(),
        ready ? "Go on?" : "What next?",
        new Prompt.Choose(options(lines, ready, context), ready ? 0 : -1));
  }

  private static boolean isGuard(ScreenContext context) {
    return context.state().engine().waiting() instanceof Waiting.GuardShown;
  }

  private static Waiting.Readiness readiness(ScreenContext context) {
    return ((Waiting.Checked) context.state().engine().waiting()).readiness();
  }

  static List<JudgedExpectation> lines(ScreenContext context) {
    return JudgedExpectation.all(expectations(context), context);
  }

  private static List<Expectation> expectations(ScreenContext context) {
    if (context.state().engine().waiting() instanceof Waiting.GuardShown guard) {
      return Plans.guard(context.state().map(), context.state().engine().position(), guard.plan());
    }
    return context.state().map().expectations(context.state().engine().position());
  }

  private static String verdict(List<JudgedExpectation> lines, ScreenContext context) {
    long overrides = lines.stream().filter(one -> one.overridden() && !one.holds()).count();
    return switch (readiness(context)) {
      case READY ->
          overrides == 0 ? "READY." : "READY WITH " + Counted.of(overrides, "OVERRIDE") + ".";
      case MENDABLE -> "NOT READY. Mend it, or let a named person answer for it.";
      case NOT_READY ->
          fails(lines, Predicate.CARD_NOT_HALTED)
              ? "NOT READY. This can't be done on a halted card: see what else can be done."
              : "NOT READY. It has to be mended first.";
      case HARD_NO -> "NOT READY. Nobody may override this: it stops here.";
    };
  }

  private static List<Prompt.Option> options(
      List<JudgedExpectation> lines, boolean ready, ScreenContext context) {
    List<Prompt.Option> options = new ArrayList<>();
    if (ready) {
      options.add(Prompt.Option.of("go-on", "Go on"));
      options.add(Prompt.Option.of("look-again", "Look again"));
      return options;
    }
    options.add(Prompt.Option.of("look-again", "Look again"));
    byHand(lines, context).forEach(kind -> options.add(ManualActs.option(kind)));
    options.add(
        new Prompt.Option("override", "Override, with a reason and a name", noOverride(context)));
    if (!attestable(context).isEmpty() && readiness(context) != Waiting.Readiness.HARD_NO) {
      options.add(Prompt.Option.of("attest", "Vouch for what the card cannot show"));
    }
    options.add(Prompt.Option.of("leave", "See what else can be done"));
    return options;
  }

  /** What a trainee may do by hand to mend a line. */
  private static List<ManualKind> byHand(List<JudgedExpectation> lines, ScreenContext context) {
    List<ManualKind> kinds = new ArrayList<>();
    if (context.view().info().training()) {
      if (fails(lines, Predicate.CLIENT_ALLOWS_LOGIN)) {
        kinds.add(ManualKind.ALLOW_LOGIN);
      }
      if (fails(lines, Predicate.NO_OTHER_SESSIONS)) {
        kinds.add(ManualKind.STOP_APPLICATIONS);
      }
    }
    return kinds;
  }

  private static boolean fails(List<JudgedExpectation> lines, Predicate predicate) {
    return lines.stream().anyMatch(one -> one.use().predicate() == predicate && !one.holds());
  }

  private static Optional<String> noOverride(ScreenContext context) {
    return overridable(context).isEmpty()
        ? Optional.of("nothing that fails here may be overridden")
        : Optional.empty();
  }

  static List<PredicateUse> overridable(ScreenContext context) {
    return lines(context).stream()
        .filter(one -> isGuard(context) ? mayAccept(one, context) : mayOverride(one, context))
        .map(JudgedExpectation::use)
        .toList();
  }

  private static boolean mayOverride(JudgedExpectation line, ScreenContext context) {
    return line.mayOverride(context);
  }

  /** An unknown number of logins may be accepted once, and not again until one has succeeded. */
  private static boolean mayAccept(JudgedExpectation line, ScreenContext context) {
    return line.use().equals(context.state().map().policy().logins())
        && line.truth() == Truth.UNKNOWN
        && context.state().engine().marks().consent() == LoginConsent.NOT_GIVEN;
  }

  /** Finds the row of the table of files that a turn of a loop is about. */
  private static Optional<Attestation.FmFile> row(ScreenContext context) {
    Position here = context.state().engine().position();
    int turn = here.turn();
    return context
        .known()
        .answerOf(Attestation.FmFiles.class)
        .filter(files -> turn >= 1 && turn <= files.rows().size())
        .map(files -> files.rows().get(turn - 1));
  }

  static List<PredicateUse> attestable(ScreenContext context) {
    return lines(context).stream()
        .filter(one -> one.mayAttest(context.state().engine()))
        .map(JudgedExpectation::use)
        .toList();
  }

  /** A check that holds without an override is one line on the page of the next decision. */
  @Override
  public Optional<Passing> passing(ScreenContext context) {
    List<JudgedExpectation> lines = lines(context);
    if (readiness(context) != Waiting.Readiness.READY
        || lines.stream().anyMatch(JudgedExpectation::overridden)) {
      return Optional.empty();
    }
    boolean said = lines.stream().anyMatch(JudgedExpectation::isSaid);
    Body top = new Body();
    top.item(
        said ? Mark.SAID : Mark.SENSED, Counted.of(lines.size(), "check") + " passed", HELP_LISTS);
    Body more = new Body();
    expectations(more, context, lines);
    if (!isGuard(context)) {
      Step step = context.state().step().orElseThrow();
      SourceWords.add(more, step.text(), step.cite(), context.flow());
    }
    return Optional.of(Passing.of(context, top, more));
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    String word = AnswerText.of(answer);
    Optional<Reply> byHand = ManualActs.reply(word, context);
    if (byHand.isPresent()) {
      return byHand.get();
    }
    return switch (word) {
      case "go-on", "leave" -> new Reply.Decide(new Event.WentOn(context.state().path()));
      case "look-again" -> new Reply.Decide(new Event.Moved(Move.LOOK_AGAIN));
      case "override" -> new Reply.Next(FormDialog.of(new OverrideForm()));
      case "attest" -> new Reply.Next(FormDialog.of(new AttestForm()));
      default -> throw new IllegalStateException("No such choice: " + word);
    };
  }

  /** Lists what was expected: what is sensed and what is said apart, failing lines first. */
  private static void expectations(
      Body body, ScreenContext context, List<JudgedExpectation> lines) {
    String when = StatusLine.inspected(context.known());
    expectations("SENSED", when, lines.stream().filter(one -> !one.isSaid()).toList(), body);
    expectations("SAID", "", lines.stream().filter(JudgedExpectation::isSaid).toList(), body);
  }

  private static void expectations(
      String title, String remark, List<JudgedExpectation> lines, Body body) {
    if (lines.isEmpty()) {
      return;
    }
    if (remark.isEmpty()) {
      body.heading(title);
    } else {
      body.heading(title, remark);
    }
    List<JudgedExpectation> failing = lines.stream().filter(one -> !one.holds()).toList();
    failing.forEach(line -> body.item(line.mark(), line.item(), line.detail()));
    List<JudgedExpectation> rest = new ArrayList<>(lines);
    rest.removeAll(failing);
    rest.forEach(line -> body.item(line.mark(), line.item(), line.detail()));
  }
}
