// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.judge.CulpritEvidence;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.FmIds;
import io.github.fmwizard.screen.words.KnownFms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for one of the FMs; always ends with "not listed".
 *
 * @param question the question of the flow
 * @param kept what comes of keeping the earlier answer, where that is no answer to the flow
 */
public record FmAsk(Question question, Optional<Reply> kept) implements FormDialog.Script {

  private static final String NOT_LISTED = "not-listed";
  private static final int LONGEST_LABEL = 64;

  /**
   * Asks again which FM is the faulty one, on any rung, with all that was learnt since: in the
   * words of the flow's own question.
   *
   * @param context where the run stands
   * @return the questions
   */
  public static FmAsk again(ScreenContext context) {
    return new FmAsk(again(context, Optional.empty()), Optional.empty());
  }

  /**
   * Asks again which FM is the faulty one before a run goes on after a verify that is not
   * recovered.
   *
   * @param context where the run stands
   * @param kept what comes next if it is the FM that was named before
   * @return the questions
   */
  public static FmAsk confirm(ScreenContext context, Reply kept) {
    Optional<Attestation> earlier = context.known().answer(Culprit.NAME);
    return new FmAsk(
        again(context, earlier), earlier.isPresent() ? Optional.of(kept) : Optional.empty());
  }

  private static Question again(ScreenContext context, Optional<Attestation> earlier) {
    Step step = context.state().map().asksCulprit().orElseThrow();
    return new Question(
        step,
        (Step.Ask) step.body(),
        earlier,
        Optional.empty(),
        context.state().path(),
        context.operator());
  }

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has("answer")) {
      return Optional.of(choice(context));
    }
    if (!given.is("answer", NOT_LISTED) || given.has("id")) {
      return Optional.empty();
    }
    if (!given.has("label")) {
      Prompt prompt = new Prompt.Line("Label", LONGEST_LABEL, Optional.empty(), false);
      return Optional.of(
          new Field("label", question.part("label", List.of(), "What is its label?", prompt)));
    }
    List<Block> body = new Body().item(Mark.SAID, "Label", given.of("label")).blocks();
    Prompt prompt = new Prompt.Line("FM ID", FmIds.LONGEST, Optional.empty(), false);
    return Optional.of(
        new Field("id", question.part("id", body, "What is its FM ID?", prompt), FmIds::objection));
  }

  private Field choice(ScreenContext context) {
    List<Prompt.Option> options = new ArrayList<>();
    for (Fm row : KnownFms.listed(context.known())) {
      if (!isEarlier(row)) {
        options.add(Prompt.Option.of(row.id().toString(), KnownFms.line(row)));
      }
    }
    options.add(Prompt.Option.of(NOT_LISTED, "Not listed: type label and ID"));
    Body more = new Body();
    if (context.known().facts().fms().isEmpty()) {
      more.text(
          KnownFms.listed(context.known()).isEmpty()
              ? "The card has not listed its FMs in this run."
              : "The card does not list its FMs now; these are as last seen.");
    }
    for (CulpritEvidence.Evidence evidence : CulpritEvidence.all(context.known())) {
      Mark mark = evidence.against() ? Mark.FAILED : Mark.UNKNOWN;
      more.item(mark, evidence.name(), evidence.sentence());
    }
    Optional<String> earlier =
        KnownFms.listed(context.known()).stream()
            .filter(this::isEarlier)
            .map(row -> KnownFms.line(row) + "; your earlier answer")
            .findFirst();
    Prompt prompt = question.choose(options, earlier);
    return new Field("answer", question.screen(context, more.blocks(), "Which FM?", prompt));
  }

  /** One FM is one choice: the one that was named before stands first. */
  private boolean isEarlier(Fm row) {
    return question
        .earlier()
        .filter(said -> said instanceof Attestation.FmNamed fm && fm.id().equals(row.id()))
        .isPresent();
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    if (given.is("answer", Question.KEEP)) {
      return kept.orElseGet(question::keep);
    }
    if (given.is("answer", NOT_LISTED)) {
      FmId id = FmIds.read(given.of("id")).orElseThrow();
      return question.say(new Attestation.FmNamed(id, given.of("label"), false));
    }
    return KnownFms.listed(context.known()).stream()
        .filter(row -> given.is("answer", row.id().toString()))
        .findFirst()
        .map(row -> question.say(new Attestation.FmNamed(row.id(), row.label(), true)))
        .orElse(new Reply.Say("The list has changed; choose again."));
  }
}
