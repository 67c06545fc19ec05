// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.opening;

import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Sitting;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.words.Serials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks who sits at the console before a run goes on. Whoever takes a run up is not taken for the
 * one of before: no name is preselected. Leaving writes nothing.
 */
public final class SittingConversation implements Conversation {

  /** Screen id of the question. */
  public static final String OPERATOR = "resume/operator";

  private static final int NAME_LENGTH = 60;

  private final boolean training;
  private final String run;
  private final Knowledge known;
  private Optional<String> result = Optional.empty();
  private Optional<Answer.Cause> left = Optional.empty();
  private Optional<String> problem = Optional.empty();
  private long number = 1;
  private Instant now;

  /**
   * Begins.
   *
   * @param training whether this is training
   * @param run the run's id
   * @param known what the run knows
   * @param now the time
   */
  public SittingConversation(boolean training, String run, Knowledge known, Instant now) {
    this.training = training;
    this.run = run;
    this.known = known;
    this.now = now;
  }

  /**
   * Returns who sits there.
   *
   * @return the name as typed, or empty if somebody left
   */
  public Optional<String> result() {
    return result;
  }

  /**
   * Tells how somebody left.
   *
   * @return true if the line was lost
   */
  public boolean lost() {
    return left.equals(Optional.of(Answer.Cause.HANG_UP));
  }

  @Override
  public Screen screen() {
    String card = known.setting().map(Serials::card).orElse("");
    List<Block> body = new ArrayList<>();
    problem.ifPresent(text -> body.add(new Block.Text(Block.Style.WARNING, text)));
    body.add(text("Run " + run + " on the card " + card + " goes on. So far: " + before() + "."));
    body.add(
        text(
            "Type your own name. What is done and decided from now on is recorded under it. It is"
                + " named, not authenticated."));
    return new Screen(
            OPERATOR,
            Screen.Kind.ASK,
            new Header(training, card, run, Optional.empty(), now),
            "Before the run goes on",
            body,
            "Nothing is written yet.",
            "Who is at the console?",
            new Prompt.Line("Your name", NAME_LENGTH, Optional.empty(), false),
            List.of(new KeyHint("Esc", "", "leave")))
        .shown(number, Set.of(), problem.map(SittingConversation::text));
  }

  private static Block text(String words) {
    return new Block.Text(Block.Style.NORMAL, words);
  }

  private String before() {
    return known.sittings().stream()
        .map(Sitting::by)
        .distinct()
        .collect(Collectors.joining(", then "));
  }

  @Override
  public void answer(long serial, Answer answer, Instant at) {
    now = at;
    if (serial != number || over()) {
      return;
    }
    number++;
    if (answer instanceof Answer.Left away) {
      left = Optional.of(away.cause());
    } else if (answer instanceof Answer.Typed typed) {
      String name = typed.text().strip();
      boolean fits = !name.isEmpty() && name.length() <= NAME_LENGTH;
      result = fits ? Optional.of(name) : Optional.empty();
      problem =
          fits
              ? Optional.empty()
              : Optional.of("Type a name of 1 to " + NAME_LENGTH + " characters.");
    }
  }

  @Override
  public void tick(Instant at) {
    now = at;
  }

  @Override
  public boolean over() {
    return left.isPresent() || result.isPresent();
  }
}
