// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.judge.Vouching;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.AnswerWords;
import io.github.fmwizard.screen.words.SourceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question of the flow.
 *
 * @param step its step
 * @param ask what it asks
 * @param earlier what was answered before; asking again replaces it
 * @param draft the rows so far of an answer that is not complete
 * @param path its place
 * @param operator who answers it
 */
public record Question(
    Step step,
    Step.Ask ask,
    Optional<Attestation> earlier,
    Optional<NamedAttestation> draft,
    String path,
    String operator) {

  static final String KEEP = "keep";
  static final String LEAVE_OUT = "leave-out";
  static final String STAY_WITHOUT = "stay-without";

  /**
   * Returns the question at the place.
   *
   * @throws IllegalStateException if there is none
   */
  public static Question at(ScreenContext context) {
    Step step = context.state().step().orElseThrow();
    if (step.body() instanceof Step.Ask ask) {
      return new Question(
          step,
          ask,
          context.known().answer(ask.answer()),
          Optional.ofNullable(context.known().statements().drafts().get(ask.answer())),
          context.state().path(),
          context.operator());
    }
    throw new IllegalStateException("No question at " + context.state().path());
  }

  AskKind kind() {
    return ask.kind();
  }

  String id() {
    return ScreenIds.of("ask", step.id());
  }

  String id(String part) {
    return ScreenIds.of("ask", step.id(), part);
  }

  /** Makes the screen of the question itself, with the flow's text. */
  Screen screen(ScreenContext context, String question, Prompt prompt) {
    return screen(context, List.of(), question, prompt);
  }

  /** Makes the screen of the question itself, with the flow's text and more. */
  Screen screen(ScreenContext context, List<Block> more, String question, Prompt prompt) {
    Body body = new Body();
    SourceWords.add(body, step.text(), step.cite(), context.flow());
    body.addAll(more);
    return Screen.of(id(), Screen.Kind.ASK, body.blocks(), question, prompt);
  }

  /** Makes the screen of a further question, with what was said so far. */
  Screen part(String part, List<Block> body, String question, Prompt prompt) {
    return Screen.of(id(part), Screen.Kind.ASK, body, question, prompt);
  }

  /** Makes a choice, ahead of which the earlier answer can be kept. */
  Prompt choose(List<Prompt.Option> options) {
    return choose(options, Optional.empty());
  }

  /** Makes a choice, ahead of which the earlier answer can be kept, in words of its own. */
  Prompt choose(List<Prompt.Option> options, Optional<String> words) {
    List<Prompt.Option> all = new ArrayList<>();
    earlier.ifPresent(
        said ->
            all.add(
                Prompt.Option.of(KEEP, words.orElseGet(() -> "Keep: " + AnswerWords.of(said)))));
    all.addAll(options);
    return new Prompt.Choose(all, -1);
  }

  /** Returns what a table begins with: the rows so far, or else those of the earlier answer. */
  Optional<Attestation> rows() {
    return draft.map(NamedAttestation::value).or(() -> earlier);
  }

  /** Says whose the rows so far are, and that they stay. */
  List<Block> drafted() {
    return draft
        .map(
            rows ->
                new Body()
                    .item(
                        Mark.SAID,
                        "Rows so far",
                        Vouching.said(rows.at()) + " by " + rows.by() + "; stopping keeps them")
                    .blocks())
        .orElse(List.of());
  }

  /** Keeps the rows so far; the question stays open. */
  Reply keepRows(Attestation rows) {
    return new Reply.Decide(
        new Event.Drafted(path, ask.answer(), new NamedAttestation(rows, operator)));
  }

  Reply keep() {
    return say(earlier.orElseThrow());
  }

  Reply leaveOut() {
    return say(new Attestation.Nothing());
  }

  Reply say(Attestation said) {
    return new Reply.Decide(
        new Event.Answered(path, ask.answer(), new NamedAttestation(said, operator)));
  }
}
