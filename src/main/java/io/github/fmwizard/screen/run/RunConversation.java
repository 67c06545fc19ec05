// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Passing;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.dialog.Waits;
import io.github.fmwizard.screen.overlay.Overlays;
import io.github.fmwizard.screen.report.LostScreen;
import io.github.fmwizard.screen.report.ResumeScreen;
import io.github.fmwizard.screen.words.Frame;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.Wizard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The conversation about a run: shows each picture that the run thread publishes, asks what the run
 * waits for, one simple question after another, and hands the decisions over.
 *
 * <p>A decision that was handed over closes the question: until the next picture comes, no answer
 * counts. Nothing here knows a clock; time comes with the calls.
 */
public final class RunConversation implements Conversation {

  private static final Duration UNTIL_BUSY = Duration.ofSeconds(1);
  private static final Duration UNTIL_LEFT = Duration.ofSeconds(10);
  private static final List<Block> STOPPED =
      List.of(said("You stopped this run: it ends as soon as what runs has ended."));

  private final Consumer<Decision> sink;
  private final RunOptions options;

  private RunView view;
  private History history;
  private Optional<Dialog> stopAsked = Optional.empty();
  private Optional<PendingDecision> pending = Optional.empty();
  private Optional<Block> note = Optional.empty();
  private Carried carried = Carried.NOTHING;
  private boolean refusedPassing;
  private Optional<Instant> now = Optional.empty();
  private Optional<Instant> desertedSince = Optional.empty();
  private RunClock clock;
  private boolean stopping;
  private boolean over;
  private boolean leaves;
  private Screen shown;

  /**
   * Begins a conversation.
   *
   * @param first the first picture
   * @param sink takes decisions on their way to the run thread
   * @param options what it is started with
   */
  public RunConversation(RunView first, Consumer<Decision> sink, RunOptions options) {
    this.view = first;
    this.sink = sink;
    this.options = options;
    this.clock = RunClock.at(first.now());
    this.history = History.of(Dialogs.first(context()));
    this.shown = draw(0);
  }

  /**
   * Takes a new picture of the run. Called on the renderer's thread, in the order of publishing.
   *
   * @param next the picture
   */
  public void view(RunView next) {
    boolean same = Waits.of(view).equals(Waits.of(next));
    view = next;
    clock = RunClock.at(next.now());
    if (!Waits.isOver(view)) {
      if (pending.isPresent() && !pending.get().isAnsweredBy(view)) {
        return;
      }
      turnTo(same);
    } else if (!same) {
      stopping = false;
      stopAsked = Optional.empty();
      turnTo(false);
    }
    pending = Optional.empty();
    if (!passes()) {
      redraw();
    }
  }

  /**
   * Goes past what nobody has to decide. What such a page says stands on the page of the next
   * decision; its event is written all the same.
   */
  private boolean passes() {
    if (isClosed() || stopAsked.isPresent() || history.canGoBack() || Waits.isBusy(view)) {
      return false;
    }
    Optional<Passing> passing = history.last().passing(context());
    if (passing.isEmpty() || refusedPassing) {
      return false;
    }
    carried = carried.and(note.stream().toList()).and(passing.get());
    note = Optional.empty();
    decide(passing.get().decision(), true);
    return true;
  }

  /**
   * Hears how the run thread has left. A report stays until it is read; whoever lost the line reads
   * nothing; all else is shown with a way to go on. Called on the renderer's thread, after the last
   * picture.
   *
   * @param exit how it left
   */
  public void left(Wizard.Exit exit) {
    switch (exit) {
      case ENDED -> {}
      case HUNG_UP, SUSPENDED, LEFT -> over = true;
      case JOURNAL_BROKEN -> lost(LostScreen.JOURNAL);
      case INTERNAL_ERROR -> lost(LostScreen.FAULT);
    }
  }

  private void lost(String sentence) {
    if (view.state().ended()) {
      return;
    }
    stopping = false;
    pending = Optional.empty();
    stopAsked = Optional.empty();
    note = Optional.empty();
    history = History.of(new LostScreen(sentence));
    redraw();
  }

  private void turnTo(boolean same) {
    if (pending.isPresent()) {
      taken(pending.get(), same);
    } else if (!same) {
      note = problem();
      boolean unread = history.last() instanceof ResumeScreen && !Waits.isOver(view);
      history = unread ? history : History.of(Dialogs.of(context()));
    }
  }

  private void taken(PendingDecision answered, boolean same) {
    boolean refused = same && view.problem().isPresent();
    if (!answered.passing()) {
      note = answered.word(view).map(RunConversation::said).or(this::problem);
      carried = refused ? carried : Carried.NOTHING;
    } else if (view.problem().isPresent()) {
      note = problem();
    }
    refusedPassing = refused;
    history =
        refused
            ? history.instead(history.last().again(view.problem().orElse("")))
            : History.of(Dialogs.of(context()));
  }

  private Optional<Block> problem() {
    return view.problem().map(words -> new Block.Text(Block.Style.WARNING, "Not taken: " + words));
  }

  private static Block said(String words) {
    return new Block.Text(Block.Style.STRONG, words);
  }

  @Override
  public Screen screen() {
    return shown;
  }

  @Override
  public Optional<Screen> overlay(Overlay overlay) {
    Optional<Screen> view = Overlays.over(shown, overlay, context());
    return overlay == Overlay.HELP ? view.map(help -> help.followed(carried.more())) : view;
  }

  @Override
  public void answer(long serial, Answer answer, Instant time) {
    hear(time);
    if (serial != shown.serial() || isClosed()) {
      return;
    }
    Dialog dialog = stopAsked.orElse(history.last());
    Optional<String> objection = AnswerCheck.objection(dialog.screen(context()).prompt(), answer);
    if (objection.isPresent()) {
      take(new Reply.Say(objection.get()));
    } else if (answer instanceof Answer.Left left) {
      take(dialog.left(left.cause(), context()));
    } else {
      take(dialog.accept(answer, context()));
    }
    if (pending.isEmpty()) {
      redraw();
    }
  }

  @Override
  public void tick(Instant time) {
    hear(time);
    if (over) {
      return;
    }
    if (!isClosed()) {
      take(history.last().tick(context()));
    }
    if (pending.isEmpty() || waitedLong(time)) {
      redraw();
    }
  }

  /**
   * An act on a real card goes on without this program, and its result is kept: it is waited for a
   * little, so that its result is in the journal at once, and no longer, so that another terminal
   * can go on with the run.
   */
  @Override
  public void deserted(Instant time) {
    if (desertedSince.isEmpty()) {
      desertedSince = Optional.of(time);
    }
    boolean waited = !time.isBefore(desertedSince.get().plus(UNTIL_LEFT));
    if (waited && !over && StopForm.canLeave(context())) {
      take(new Reply.Leave());
    }
  }

  @Override
  public boolean over() {
    return over;
  }

  /**
   * Tells whether somebody left while an act goes on without this program.
   *
   * @return true if the run is to be left as it stands
   */
  public boolean leaves() {
    return leaves;
  }

  /**
   * Returns the place of the latest picture.
   *
   * @return the path of the step
   */
  public String path() {
    return view.state().path();
  }

  /** Tells whether no answer counts: a decision is on its way, or all is said. */
  private boolean isClosed() {
    return over || pending.isPresent() || (stopping && !Waits.isBusy(view));
  }

  private void hear(Instant time) {
    now = Optional.of(time);
    clock = clock.hears(time);
  }

  private boolean waitedLong(Instant time) {
    return pending.filter(one -> !time.isBefore(one.at().plus(UNTIL_BUSY))).isPresent();
  }

  private ScreenContext context() {
    return new ScreenContext(view, options, now.orElse(view.now()), clock.at(now));
  }

  private void take(Reply reply) {
    switch (reply) {
      case Reply.Stay ignored -> {}
      case Reply.Say say -> note = Optional.of(said(say.words()));
      case Reply.Decide decide -> handOver(decide.decision());
      case Reply.Next next when stopAsked.isPresent() -> stopAsked = Optional.of(next.dialog());
      case Reply.Next next -> turn(history.and(next.dialog()));
      case Reply.Back ignored -> back();
      case Reply.Through ignored -> {
        turn(History.of(Dialogs.of(context())));
        passes();
      }
      case Reply.AskStop ignored -> {
        note = Optional.empty();
        stopAsked = Optional.of(StopForm.asked(stopping));
      }
      case Reply.Leave ignored -> {
        leaves = true;
        end();
      }
      case Reply.Over ignored -> end();
    }
  }

  /** What is handed over while the run thread is busy, it takes up when it waits again. */
  private void handOver(Decision decision) {
    stopAsked = Optional.empty();
    if (Waits.isBusy(view)) {
      stopping = true;
      note = Optional.empty();
      sink.accept(decision);
    } else {
      decide(decision, false);
    }
  }

  private void decide(Decision decision, boolean passing) {
    pending = Optional.of(new PendingDecision(decision, context().now(), view, passing));
    sink.accept(decision);
  }

  private void turn(History next) {
    note = Optional.empty();
    history = next;
  }

  private void end() {
    note = Optional.empty();
    over = true;
  }

  private void back() {
    note = Optional.empty();
    if (stopAsked.isPresent()) {
      stopAsked = Optional.empty();
      passes();
    } else if (history.canGoBack()) {
      history = history.back();
    } else {
      note = Optional.of(said("There is no way back from here. Ctrl-C asks whether to stop."));
    }
  }

  private void redraw() {
    shown = draw(shown.serial() + 1);
  }

  private Screen draw(long serial) {
    ScreenContext context = context();
    Screen screen = asked(context);
    screen = screen.headed(heading(screen.kind()));
    if (Waits.isOver(view)) {
      screen = screen.followed(carried.more());
    }
    boolean back = stopAsked.isPresent() || history.canGoBack();
    Set<Overlay> live = Overlays.live(screen.kind(), context);
    return Frame.around(screen, context, live, back).shown(serial, live, note);
  }

  private List<Block> heading(Screen.Kind kind) {
    List<Block> heading = new ArrayList<>(stopping ? STOPPED : List.of());
    note.ifPresent(heading::add);
    boolean gate = kind == Screen.Kind.GATE || kind == Screen.Kind.ERASING_GATE;
    if (stopAsked.isEmpty() && (gate || !history.canGoBack())) {
      heading.addAll(carried.top());
    }
    return heading;
  }

  private Screen asked(ScreenContext context) {
    if (isClosed() && !over) {
      return RunningScreen.takenUp(context);
    }
    return stopAsked.orElse(history.last()).screen(context);
  }
}
