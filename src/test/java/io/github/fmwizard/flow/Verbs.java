// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The verbs of transcripts. Each is one line: a verb and words.
 *
 * <ul>
 *   <li>{@code card FACT VALUE}, {@code fm ID LABEL BUILD STATUS STARTUP}, {@code erased}: what
 *       looks bring from now on
 *   <li>{@code says STEP VALUE}: what {@code go to} answers at a question
 *   <li>{@code open}, {@code look}, {@code go}, {@code answer VALUE}, {@code pass}, {@code
 *       decline}, {@code compare [moved NAME]}
 *   <li>{@code go to STEP}: looks, goes on, answers, passes gates and does acts up to a step;
 *       {@code begin ACT}: the same, until the act runs
 *   <li>{@code climb RUNG}: opens a run and comes to a rung, from 2 on by a card that halts at
 *       start and on the fourth after all FMs were erased and loaded again
 *   <li>{@code act OUTCOME [BLAME] [spent USE] [left N]}: an act ends; {@code act done} changes the
 *       card, {@code act says done} does not, and {@code act works unknown} does, whatever is said
 *   <li>{@code crash}: the process dies and the run is resumed; {@code unresolved}: it was cut off,
 *       and nothing tells what became of it; {@code never-began}: it is proved that it did not
 *   <li>{@code resolve done}, {@code resolve not-done}, {@code override USE}, {@code attest USE},
 *       {@code decide yes}, {@code decide no}
 *   <li>on the real wizard alone: {@code site flow-not-listed}, {@code pass CHALLENGE VALUE},
 *       {@code die} before the intent, {@code programs DIGIT}, {@code breaks ENTRY}, {@code throws}
 *   <li>{@code move MOVE}, {@code deviate}, {@code manual}, {@code case-text}, {@code stop}
 * </ul>
 */
final class Verbs {

  private static final int FAR = 200;

  private final Story story;
  private final Map<String, String> answers = new HashMap<>(Answers.USUAL);

  Verbs() {
    this(Policy.none());
  }

  Verbs(Policy policy) {
    this(new Story(policy));
  }

  Verbs(Story story) {
    this.story = story;
  }

  Story story() {
    return story;
  }

  void perform(String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    String verb = words.remove(0);
    switch (verb) {
      case "card" -> story.card.put(words.get(0), words.get(1));
      case "fm" -> fm(words);
      case "erased" -> story.card.eraseFms();
      case "says" -> answers.put(words.get(0), line.substring(line.indexOf(words.get(1))));
      case "act" -> act(words);
      case "compare" -> story.compare(words.isEmpty() ? List.of() : List.of(words.get(1)));
      case "go" -> go(words);
      case "climb" -> new Climb(this).to(Integer.parseInt(words.get(0)));
      case "begin" -> goUntil(words.get(0), Waiting.Acting.class::isInstance);
      case "answer" -> story.answer(Answers.parse(story, String.join(" ", words)));
      case "override" -> story.override(uses(words));
      case "attest" -> story.attest(uses(words));
      default -> happen(verb, words);
    }
  }

  private void happen(String verb, List<String> words) {
    String path = story.state.path();
    switch (verb) {
      case "open" -> story.open();
      case "look" -> story.look();
      case "pass" -> pass(words);
      case "decline" -> story.gate(false);
      case "crash" -> story.crash();
      case "unresolved" -> story.unresolved();
      case "never-began" -> story.neverBegan();
      case "resolve" ->
          story.happen(
              new Event.Resolved(path, words.get(0).equals("done"), "the tool said so", "ana"));
      case "decide" ->
          story.happen(new Event.Decided(path, words.get(0).equals("yes"), "it is so", "ana"));
      case "move" ->
          story.happen(new Event.Moved(Word.find(Move.class, words.get(0)).orElseThrow()));
      case "deviate" -> story.deviate();
      case "manual" -> story.happen(new Event.ManualAct("power cycle", "ana"));
      case "case-text" -> story.happen(new Event.CaseTextWritten("case.txt"));
      case "failed" ->
          story.happen(new Event.FailedLoginsReported(path, Integer.parseInt(words.get(0)), "ana"));
      case "stop" -> story.happen(new Event.Stopped("by choice"));
      default -> story.special(verb, words);
    }
  }

  private void pass(List<String> words) {
    if (words.isEmpty()) {
      story.gate(true);
    } else {
      story.special("pass", words);
    }
  }

  private void fm(List<String> words) {
    story.card.fm(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4));
  }

  private List<PredicateUse> uses(List<String> words) {
    String wanted = String.join(" ", words);
    return story.expectations().stream()
        .map(Expectation::use)
        .filter(use -> use.toString().equals(wanted))
        .toList();
  }

  private void act(List<String> words) {
    String truth = words.get(0).matches("says|works") ? words.remove(0) : "";
    OutcomeKind said = Word.find(OutcomeKind.class, words.remove(0)).orElseThrow();
    if (truth.equals("works") || (said == OutcomeKind.DONE && truth.isEmpty())) {
      story.work();
    }
    Blame blame = Blame.UNKNOWN;
    LoginUse login = said == OutcomeKind.DONE ? story.login() : LoginUse.NONE;
    OptionalInt left = OptionalInt.empty();
    while (!words.isEmpty()) {
      String word = words.remove(0);
      if (word.equals("spent")) {
        login = Word.find(LoginUse.class, words.remove(0)).orElseThrow();
      } else if (word.equals("left")) {
        left = OptionalInt.of(Integer.parseInt(words.remove(0)));
      } else {
        blame = Word.find(Blame.class, word).orElseThrow();
      }
    }
    story.ended(said, blame, login, left);
  }

  private void go(List<String> words) {
    if (words.isEmpty()) {
      story.go();
      return;
    }
    goUntil(words.get(1), waiting -> !(waiting instanceof Waiting.Look));
  }

  private void goUntil(String id, Predicate<Waiting> there) {
    for (int i = 0; i < FAR; i++) {
      if (story.state.path().endsWith("/" + id) && there.test(story.waiting())) {
        return;
      }
      step();
    }
    throw new IllegalStateException("Never came to " + id);
  }

  private void step() {
    Waiting waiting = story.waiting();
    if (waiting instanceof Waiting.Look) {
      story.look();
    } else if (waiting instanceof Waiting.Question) {
      String step = story.state.step().orElseThrow().id();
      story.answer(Answers.parse(story, answers.get(step)));
    } else if (waiting instanceof Waiting.AtGate) {
      story.gate(true);
    } else if (waiting instanceof Waiting.Comparing) {
      story.compare(List.of());
    } else if (waiting instanceof Waiting.Acting) {
      act(new ArrayList<>(List.of("done")));
    } else if (waiting instanceof Waiting.Failure) {
      throw new IllegalStateException("Came no further than " + story.state.path());
    } else {
      story.go();
    }
  }
}
