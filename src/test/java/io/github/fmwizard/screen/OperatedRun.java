// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.screen.run.RunConversation;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.ScriptedAct;
import io.github.fmwizard.wizard.ScriptedRun;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The real wizard on a pictured card, with a conversation about it and a person who answers. */
final class OperatedRun {

  static final Instant START = ScriptedRun.START;
  static final String OPERATOR = "Ana";
  static final RunOptions REAL = RunOptions.real(OPERATOR, "/nowhere", OperatedRun::objection);
  static final List<Block> DEBRIEF = new Body().text("The first rung would have done.").blocks();

  final CardPicture card = new CardPicture();
  final List<Decision> decisions = new ArrayList<>();
  final List<String> shownIds = new ArrayList<>();

  RunConversation talk;

  private final RunOptions options;
  private final ScriptedRun run;
  private final Deque<Decision> queue = new ArrayDeque<>();

  OperatedRun() {
    this(REAL, false);
  }

  /** A host on which every file is there but those that are called so. */
  private static Optional<String> objection(String path) {
    return path.contains("no-such") ? Optional.of(path + " does not exist.") : Optional.empty();
  }

  static OperatedRun training() {
    return new OperatedRun(REAL.training("Card lab, FMs alpha and beta.", view -> DEBRIEF), true);
  }

  OperatedRun(RunOptions options, boolean training) {
    this(options, training, card -> {});
  }

  OperatedRun(RunOptions options, boolean training, Consumer<CardPicture> prepare) {
    this(options, training, prepare, Policy.none());
  }

  static OperatedRun under(Policy policy) {
    return new OperatedRun(REAL, false, card -> {}, policy);
  }

  private OperatedRun(
      RunOptions options, boolean training, Consumer<CardPicture> prepare, Policy policy) {
    prepare.accept(card);
    this.options = options;
    run = new ScriptedRun(card, OPERATOR, training, policy, this::shown);
    talk = new RunConversation(run.view(), this::take, options);
    run.open();
    settle();
  }

  private void shown(RunView view) {
    talk.view(view);
  }

  private void take(Decision decision) {
    decisions.add(decision);
    queue.add(decision);
  }

  /** Lets the next act go as described; acts without a description are done. */
  OperatedRun nextAct(ScriptedAct act) {
    run.hsm().next(act);
    return this;
  }

  RunState state() {
    return run.state();
  }

  Instant now() {
    return run.now();
  }

  RunView view() {
    return run.view();
  }

  /** Makes a picture of the run while it does something. */
  RunView view(Activity activity, Optional<String> problem) {
    RunView last = run.view();
    return new RunView(
        last.info(),
        run.state(),
        activity,
        last.gate(),
        problem,
        last.evidence(),
        last.outputs(),
        run.now());
  }

  /** Works as the run thread does until it waits for a decision that is not there. */
  void settle() {
    run.settle();
    while (!queue.isEmpty() && !state().ended()) {
      run.decide(queue.remove());
      run.settle();
    }
  }

  /** Lets the process die and another one take the run up, with a conversation of its own. */
  OperatedRun interrupt() {
    run.restart();
    talk = new RunConversation(run.view(), this::take, options);
    return this;
  }

  /** Lets the process that took the run up find what became of the act that was begun. */
  OperatedRun find(PastAct result) {
    run.reconcile(result);
    settle();
    return this;
  }

  /** Passes the plain gate at hand and stops right before its first act. */
  OperatedRun beforeAct() {
    run.decide(Decision.PassGate.confirmed());
    run.step();
    assertThat(state().engine().waiting()).isEqualTo(new Waiting.Acting());
    return this;
  }

  /** Passes the plain gate at hand after the card has changed. */
  OperatedRun passAfter(Consumer<CardPicture> change) {
    change.accept(card);
    run.decide(Decision.PassGate.confirmed());
    settle();
    return this;
  }

  /** Returns the conversation as somebody has it whose decisions are taken up at once. */
  Conversation settling(BooleanSupplier over) {
    return new Conversation() {
      @Override
      public Screen screen() {
        return talk.screen();
      }

      @Override
      public Optional<Screen> overlay(Overlay overlay) {
        return talk.overlay(overlay);
      }

      @Override
      public void answer(long serial, Answer answer, Instant time) {
        talk.answer(serial, answer, now());
        settle();
      }

      @Override
      public void tick(Instant time) {
        talk.tick(now());
        settle();
      }

      @Override
      public boolean over() {
        return talk.over() || over.getAsBoolean();
      }
    };
  }

  Screen screen() {
    return talk.screen();
  }

  String id() {
    return screen().id();
  }

  /** Answers as a person: {@code go}, {@code y}, an option's word or text. */
  OperatedRun say(String id, String answer) {
    if (answer.startsWith("go") && hasPassed(id)) {
      return this;
    }
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
    run.pass(1);
    talk.answer(talk.screen().serial(), answer, now());
    settle();
  }

  OperatedRun leave(Answer.Cause cause) {
    answer(new Answer.Left(cause));
    return this;
  }

  /** Lets time pass without anybody hearing it. */
  void pass(long seconds) {
    run.pass(seconds);
  }

  OperatedRun tick(long seconds) {
    run.pass(seconds);
    talk.tick(now());
    settle();
    return this;
  }

  /** Answers a script of lines such as {@code ask/start-symptom = not-sure}. */
  OperatedRun play(String script) {
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

  /** Tells whether a page that a script names has gone past, since nobody had to decide there. */
  private boolean hasPassed(String id) {
    String step = "/" + id.substring(id.indexOf('/') + 1);
    return !id.equals(id())
        && decisions.stream()
            .anyMatch(one -> one instanceof Event.WentOn went && went.path().endsWith(step));
  }

  String text() {
    return ScreenDump.of(screen());
  }

  /** Returns what help says over the screen. */
  String help() {
    return ScreenDump.of(talk.overlay(Overlay.HELP).orElseThrow());
  }

  /** Returns the latest decision of a person: what goes past by itself is none. */
  Decision decision() {
    return decisions.stream()
        .filter(one -> !(one instanceof Event.WentOn))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  /** Returns what the latest answer to a question said. */
  Attestation said() {
    return ((Event.Answered) decision()).attestation().value();
  }

  List<Prompt.Option> options() {
    return ((Prompt.Choose) screen().prompt()).options();
  }

  List<String> words() {
    return options().stream().map(Prompt.Option::word).toList();
  }
}
