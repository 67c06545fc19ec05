// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.Event;
import io.github.fmwizard.flow.Policy;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.Setting;
import io.github.fmwizard.flow.ShippedFlow;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.screen.run.RunConversation;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.Decision;
import io.github.fmwizard.wizard.GateShown;
import io.github.fmwizard.wizard.RunInfo;
import io.github.fmwizard.wizard.RunView;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A run of the shipped flow on a card of a test, with a conversation about it: plays the run thread
 * and the person.
 */
final class PlayedRun {

  static final Instant START = Instant.ofEpochSecond(CardPicture.NOW);
  static final String OPERATOR = "Ana";
  static final RunOptions REAL = RunOptions.real(OPERATOR, "/nowhere", PlayedRun::objection);
  static final List<Block> DEBRIEF = new Body().text("The first rung would have done.").blocks();

  final CardPicture card = new CardPicture();
  final List<Decision> decisions = new ArrayList<>();
  final List<String> shownIds = new ArrayList<>();
  final RunConversation talk;

  RunState state;
  Instant now = START;

  private final RunInfo info;
  private final Deque<PlayedAct> acts = new ArrayDeque<>();
  private final Deque<Decision> queue = new ArrayDeque<>();
  private final List<RunView.ToolOutput> outputs = new ArrayList<>();
  private Optional<GateShown> gate = Optional.empty();
  private long entries;

  PlayedRun() {
    this(REAL, false);
  }

  /** A host on which every file is there but those that are called so. */
  private static Optional<String> objection(String path) {
    return path.contains("no-such") ? Optional.of(path + " does not exist.") : Optional.empty();
  }

  static PlayedRun training() {
    return new PlayedRun(REAL.training("Card lab, FMs alpha and beta.", view -> DEBRIEF), true);
  }

  PlayedRun(RunOptions options, boolean training) {
    this(options, training, card -> {});
  }

  PlayedRun(RunOptions options, boolean training, Consumer<CardPicture> prepare) {
    this(options, training, prepare, Policy.none());
  }

  static PlayedRun under(Policy policy) {
    return new PlayedRun(REAL, false, card -> {}, policy);
  }

  private PlayedRun(
      RunOptions options, boolean training, Consumer<CardPicture> prepare, Policy policy) {
    prepare.accept(card);
    state = RunState.start(ShippedFlow.read(), policy);
    info =
        new RunInfo(
            "r1",
            "/state/r1",
            training,
            Optional.empty(),
            "fmwizard evidence verify r1",
            false,
            "a card of a test");
    happen(
        new Event.Opened(
            new Setting(training, OPERATOR, CardPicture.SERIAL, "lab", "/dev/k7pf0", false)));
    talk =
        new RunConversation(view(new Activity.Looking(now), Optional.empty()), this::take, options);
    settle();
  }

  private void take(Decision decision) {
    decisions.add(decision);
    queue.add(decision);
  }

  /** Lets the next act go as described; acts without a description are done. */
  PlayedRun nextAct(PlayedAct act) {
    acts.add(act);
    return this;
  }

  RunView view(Activity activity, Optional<String> problem) {
    return new RunView(
        info,
        state,
        activity,
        gate,
        problem,
        new RunView.EvidenceState("absurd adroitness", "absurd adroitness adrift", entries, true),
        outputs,
        now);
  }

  RunView view() {
    return view(new Activity.Idle(), Optional.empty());
  }

  void happen(Event event) {
    state = state.after(event);
    entries++;
    gate = Optional.empty();
  }

  /** Works as the run thread does until it waits for a decision that is not there. */
  void settle() {
    while (!state.ended()) {
      if (!work()) {
        Decision decision = queue.poll();
        if (decision == null) {
          break;
        }
        decide(decision);
      }
    }
    talk.view(view());
  }

  private boolean work() {
    Waiting waiting = state.engine().waiting();
    if (waiting instanceof Waiting.Look) {
      happen(new Event.Looked(card.look(), now.getEpochSecond()));
    } else if (waiting instanceof Waiting.Comparing) {
      happen(new Event.ScopeCompared(state.path(), List.of(), card.look(), now.getEpochSecond()));
    } else if (waiting instanceof Waiting.Acting) {
      PlayedAct act = acts.isEmpty() ? PlayedAct.done() : acts.remove();
      happen(act.play(state, card, now.getEpochSecond()));
      outputs.add(new RunView.ToolOutput(state.path(), "a program", List.of("a line")));
    } else if (waiting instanceof Waiting.AtGate at && gate.isEmpty()) {
      gate = Optional.of(PlayedGates.of(state, at));
    } else {
      return false;
    }
    talk.view(view());
    return true;
  }

  private void decide(Decision decision) {
    PlayedDecisions.Taken taken = PlayedDecisions.take(state, gate, decision);
    if (taken.event().isPresent()) {
      happen(taken.event().get());
      talk.view(view());
    } else {
      talk.view(view(new Activity.Idle(), taken.problem()));
    }
  }

  Screen screen() {
    return talk.deck().main();
  }

  String id() {
    return screen().id();
  }

  /** Answers as a person: {@code go}, {@code y}, an option's word or text. */
  PlayedRun say(String id, String answer) {
    assertThat(id()).as("after " + shownIds).isEqualTo(id);
    shownIds.add(id);
    answer(parsed(answer));
    return this;
  }

  private Answer parsed(String answer) {
    Prompt prompt = screen().prompt();
    if (prompt instanceof Prompt.Go) {
      assertThat(answer).isEqualTo("go");
      return new Answer.GoOn();
    }
    if (prompt instanceof Prompt.Choose) {
      return new Answer.Chosen(answer);
    }
    if (prompt instanceof Prompt.Confirm) {
      return answer.equals("y") ? new Answer.Yes() : new Answer.Left(Answer.Cause.NO);
    }
    return new Answer.Typed(answer);
  }

  void answer(Answer answer) {
    now = now.plusSeconds(1);
    talk.answer(talk.deck().serial(), answer, now);
    settle();
  }

  PlayedRun leave(Answer.Cause cause) {
    answer(new Answer.Left(cause));
    return this;
  }

  PlayedRun tick(long seconds) {
    now = now.plusSeconds(seconds);
    talk.tick(now);
    settle();
    return this;
  }

  /** Answers a script of lines such as {@code ask/start-symptom = not-sure}. */
  PlayedRun play(String script) {
    script
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              String[] parts = line.split(" = ?", 2);
              say(parts[0].strip(), parts.length > 1 ? parts[1] : "");
            });
    return this;
  }

  String text() {
    return ScreenDump.of(screen());
  }

  Decision decision() {
    return decisions.get(decisions.size() - 1);
  }

  List<Prompt.Option> options() {
    return ((Prompt.Choose) screen().prompt()).options();
  }

  List<String> words() {
    return options().stream().map(Prompt.Option::word).toList();
  }
}
