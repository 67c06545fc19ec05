// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.Expectation;
import io.github.fmwizard.flow.LoginConsent;
import io.github.fmwizard.flow.Move;
import io.github.fmwizard.flow.Plans;
import io.github.fmwizard.flow.Predicate;
import io.github.fmwizard.flow.PredicateUse;
import io.github.fmwizard.flow.Step;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.dialog.Page;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.Texts;
import io.github.fmwizard.screen.form.ByHand;
import io.github.fmwizard.screen.form.Form;
import io.github.fmwizard.screen.words.Cites;
import io.github.fmwizard.screen.words.Counted;
import io.github.fmwizard.screen.words.Deed;
import io.github.fmwizard.screen.words.Judged;
import io.github.fmwizard.screen.words.Rows;
import io.github.fmwizard.wizard.Decision;
import io.github.fmwizard.wizard.Decision.ManualKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A check, or what must hold ahead of a gate: what is sensed, what is said, and a verdict. */
public record CheckScreen() implements Dialog {

  @Override
  public Page page(Moment moment) {
    List<Judged> lines = lines(moment);
    Body body = new Body();
    Rows.at(moment)
        .ifPresent(row -> body.text("For FM " + row.label() + ": " + Deed.image(row.image())));
    CheckLines.add(body, lines);
    body.strong(verdict(lines, moment));
    if (!isGuard(moment)) {
      Step step = moment.state().step().orElseThrow();
      Cites.add(body, step.text(), step.cite(), moment.flow());
    }
    boolean ready = readiness(moment) == Waiting.Readiness.READY;
    return new Page(
        ScreenIds.of(isGuard(moment) ? "guard" : "check", moment.stepId()),
        Screen.Kind.CHECK,
        body.blocks(),
        ready ? "Go on?" : "What next?",
        new Prompt.Choose(options(lines, ready, moment), ready ? 0 : -1));
  }

  private static boolean isGuard(Moment moment) {
    return moment.state().engine().waiting() instanceof Waiting.GuardShown;
  }

  private static Waiting.Readiness readiness(Moment moment) {
    Waiting waiting = moment.state().engine().waiting();
    return waiting instanceof Waiting.GuardShown guard
        ? guard.readiness()
        : ((Waiting.CheckShown) waiting).readiness();
  }

  static List<Judged> lines(Moment moment) {
    return Judged.all(expectations(moment), moment);
  }

  private static List<Expectation> expectations(Moment moment) {
    if (moment.state().engine().waiting() instanceof Waiting.GuardShown guard) {
      return Plans.guard(moment.state().map(), moment.state().engine().position(), guard.plan());
    }
    return moment.state().map().expectations(moment.state().engine().position());
  }

  private static String verdict(List<Judged> lines, Moment moment) {
    long overrides = lines.stream().filter(one -> one.overridden() && !one.holds()).count();
    return switch (readiness(moment)) {
      case READY ->
          overrides == 0 ? "READY." : "READY WITH " + Counted.of(overrides, "OVERRIDE") + ".";
      case MENDABLE -> "NOT READY. Mend it, or let a named person answer for it.";
      case NOT_READY -> "NOT READY. It has to be mended first.";
      case HARD_NO -> "NOT READY. Nobody may override this: it stops here.";
    };
  }

  private static List<Prompt.Option> options(List<Judged> lines, boolean ready, Moment moment) {
    List<Prompt.Option> options = new ArrayList<>();
    if (ready) {
      options.add(Prompt.Option.of("go-on", "Go on"));
      options.add(Prompt.Option.of("look-again", "Look again"));
      return options;
    }
    options.add(Prompt.Option.of("look-again", "Look again"));
    byHand(lines, moment).forEach(kind -> options.add(ByHand.option(kind)));
    options.add(
        new Prompt.Option("override", "Override, with a reason and a name", noOverride(moment)));
    if (!attestable(moment).isEmpty()) {
      options.add(Prompt.Option.of("attest", "Vouch for what the card cannot show"));
    }
    options.add(Prompt.Option.of("leave", "See what else can be done"));
    return options;
  }

  /** What a trainee may do by hand to mend a line. */
  private static List<ManualKind> byHand(List<Judged> lines, Moment moment) {
    List<ManualKind> kinds = new ArrayList<>();
    if (moment.view().info().training()) {
      if (fails(lines, Predicate.CLIENT_ALLOWS_LOGIN)) {
        kinds.add(ManualKind.ALLOW_LOGIN);
      }
      if (fails(lines, Predicate.NO_OTHER_SESSIONS)) {
        kinds.add(ManualKind.STOP_APPLICATIONS);
      }
    }
    return kinds;
  }

  private static boolean fails(List<Judged> lines, Predicate predicate) {
    return lines.stream().anyMatch(one -> one.use().predicate() == predicate && !one.holds());
  }

  private static Optional<String> noOverride(Moment moment) {
    return overridable(moment).isEmpty()
        ? Optional.of("nothing that fails here may be overridden")
        : Optional.empty();
  }

  static List<PredicateUse> overridable(Moment moment) {
    return lines(moment).stream()
        .filter(one -> isGuard(moment) ? mayAccept(one, moment) : mayOverride(one, moment))
        .map(Judged::use)
        .toList();
  }

  private static boolean mayOverride(Judged line, Moment moment) {
    return line.mayOverride(moment);
  }

  /** An unknown number of logins may be accepted once, and not again until one has succeeded. */
  private static boolean mayAccept(Judged line, Moment moment) {
    return line.use().equals(moment.state().map().policy().logins())
        && line.truth() == Truth.UNKNOWN
        && moment.state().engine().marks().consent() == LoginConsent.NOT_GIVEN;
  }

  static List<PredicateUse> attestable(Moment moment) {
    return lines(moment).stream()
        .filter(one -> one.mayAttest(moment.state().engine()))
        .map(Judged::use)
        .toList();
  }

  @Override
  public Reply accept(Answer answer, Moment moment) {
    String word = Texts.of(answer);
    Optional<Reply> byHand = ByHand.reply(word, moment);
    if (byHand.isPresent()) {
      return byHand.get();
    }
    return switch (word) {
      case "go-on", "leave" -> new Reply.Decide(new Decision.GoOn());
      case "look-again" -> new Reply.Decide(new Decision.Take(Move.LOOK_AGAIN));
      case "override" -> new Reply.Next(Form.of(new OverrideForm()));
      case "attest" -> new Reply.Next(Form.of(new AttestForm()));
      default -> throw new IllegalStateException("No such choice: " + word);
    };
  }
}
