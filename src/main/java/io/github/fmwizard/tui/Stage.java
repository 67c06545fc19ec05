// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.tui.edit.AnswerTaker;
import io.github.fmwizard.tui.edit.BackgroundTasks;
import io.github.fmwizard.tui.edit.Editor;
import io.github.fmwizard.tui.edit.NoEditor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What is on the screen now: the screen of the conversation, and what somebody did to it. It knows
 * no terminal; all calls come from the renderer's thread.
 */
final class Stage {

  private static final int HANG_UPS_AT_ONCE = 1000;
  private static final String TOO_FAST = "Too fast to be meant; nothing was taken. Type it again.";

  private final Conversation conversation;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final BackgroundTasks tasks;
  private final GateGuard guard;
  private final Notice notice = new Notice();
  private Screen screen;
  private Editor editor;
  private Optional<Overlay> overlay = Optional.empty();
  private Optional<Screen> laidOver = Optional.empty();
  private int mainScroll;
  private int overlayScroll;
  private Scroll painted = Scroll.NONE;
  private List<Block> shownToItsEnd = List.of();
  private long hungUp = Long.MIN_VALUE;
  private boolean answered;
  private boolean dirty = true;

  /**
   * Takes the first screen of a conversation.
   *
   * @param nanos tells elapsed time
   * @param virtualTime true if nothing is to be waited for
   */
  Stage(
      Conversation conversation,
      InstantSource clock,
      LongSupplier nanos,
      boolean virtualTime,
      BackgroundTasks tasks) {
    this.conversation = conversation;
    this.clock = clock;
    this.nanos = nanos;
    this.tasks = touching(tasks);
    guard = new GateGuard(!virtualTime);
    screen = conversation.screen();
    editor = Editor.of(screen.prompt(), this.tasks);
    if (screen.isGuarded()) {
      guard.begin(nanos.getAsLong());
    }
  }

  /** Looks whether the conversation has something new to show. */
  void attend() {
    var next = conversation.screen();
    if (next.equals(screen)) {
      return;
    }
    var before = screen;
    screen = next;
    if (isOther(before, next)) {
      replace(before);
    } else {
      renew(before);
    }
    overlay = overlay.filter(screen.overlays()::contains);
    answered = false;
    var laidOverBefore = laidOver;
    laidOver = overlay.flatMap(conversation::overlay);
    dirty |= !isSame(before, screen) || !isSame(laidOverBefore, laidOver);
  }

  /** Lets time pass. */
  void tick() {
    long now = nanos.getAsLong();
    dirty |= notice.expire(now);
    conversation.tick(clock.instant());
    attend();
  }

  /** Notices what time alone has changed on the screen. */
  void lookAtTime() {
    long now = nanos.getAsLong();
    dirty |= guard.moves(now);
    guard.alone(now).ifPresent(this::answer);
  }

  /** Nanoseconds until the screen changes by itself before the next tick, if it will. */
  OptionalLong untilChange() {
    return guard.left(nanos.getAsLong());
  }

  /**
   * Gives an answer, which on a page that takes no haste counts once no key followed it at once.
   */
  boolean answerAlone(Answer answer) {
    if (!screen.isGuarded() || !guard.waits()) {
      return answer(answer);
    }
    guard.hold(answer, nanos.getAsLong());
    return true;
  }

  /** Hears when the next key came from the terminal; it may have waited since. */
  void arrives(long at) {
    guard.arrives(at);
  }

  /** Gives an answer; returns whether it changed anything. */
  boolean answer(Answer answer) {
    long serial = screen.serial();
    answered = true;
    overlay = Optional.empty();
    dirty = true;
    conversation.answer(serial, answer, clock.instant());
    attend();
    return screen.serial() != serial;
  }

  /** Answers for an officer whose terminal is gone. */
  void hangUp() {
    for (int i = 0; i < HANG_UPS_AT_ONCE && isAsking() && !conversation.over(); i++) {
      hungUp = screen.serial();
      answer(new Answer.Left(Answer.Cause.HANG_UP));
    }
    conversation.deserted(clock.instant());
  }

  void say(String word) {
    notice.say(word, nanos.getAsLong());
    dirty = true;
  }

  void hush() {
    dirty |= notice.word().isPresent();
    notice.forget();
  }

  /** Lets the editor take a key; returns false if it means nothing there. */
  boolean edit(KeyStroke key, AnswerTaker taker) {
    boolean means = editor.key(key, taker);
    dirty |= means;
    return means;
  }

  boolean takesText() {
    return overlay.isEmpty() && editor.takesText();
  }

  Prompt prompt() {
    return screen.prompt();
  }

  /** Tells whether nothing is asked, or no more, so that a letter is meant for what comes next. */
  boolean awaitsNobody() {
    return answered || screen.prompt() instanceof Prompt.None;
  }

  Optional<Overlay> overlay() {
    return overlay;
  }

  /** Opens an overlay, if it is live now. */
  boolean open(Overlay wanted) {
    if (!screen.overlays().contains(wanted)) {
      return false;
    }
    var view = conversation.overlay(wanted);
    if (view.isEmpty()) {
      return false;
    }
    laidOver = view;
    overlay = Optional.of(wanted);
    overlayScroll = view.get().kind() == Screen.Kind.OUTPUT ? Integer.MAX_VALUE : 0;
    dirty = true;
    return true;
  }

  void closeOverlay() {
    overlay = Optional.empty();
    dirty = true;
  }

  void scroll(int pages, int lines) {
    painted = painted.moved(pages, lines);
    if (overlay.isPresent()) {
      overlayScroll = painted.first();
    } else {
      mainScroll = painted.first();
    }
    dirty = true;
  }

  /** Hears of a key, whatever it does. */
  void keyComes() {
    guard.keyComes(nanos.getAsLong());
    var held = guard.letGo();
    if (held.isPresent() && guard.isBurst()) {
      editor.clear();
      say(TOO_FAST);
    } else {
      held.ifPresent(this::answer);
    }
  }

  /**
   * Tells whether the latest key can't be meant for this page; then nothing is left typed. What an
   * erasing gate asks for, nothing types by chance, and its time is short.
   */
  boolean refusesBurst() {
    boolean chance = screen.isGuarded() && screen.kind() != Screen.Kind.ERASING_GATE;
    boolean refuses = chance && guard.isBurst();
    if (refuses) {
      editor.clear();
      say(TOO_FAST);
    }
    return refuses;
  }

  boolean guarded() {
    return guard.holds(nanos.getAsLong());
  }

  void touch() {
    dirty = true;
  }

  boolean isOver() {
    return conversation.over();
  }

  /** Tells whether there is something new to paint; asking makes it old. */
  boolean takeDirty() {
    boolean was = dirty;
    dirty = false;
    return was;
  }

  void paint(Canvas canvas) {
    if (TooSmall.is(canvas.size())) {
      TooSmall.paint(canvas);
    } else {
      paint(new FramePainter(canvas));
      if (overlay.isEmpty() && painted.below() == 0) {
        shownToItsEnd = screen.body();
      }
    }
  }

  /** Tells whether all that a gate says was on the screen; of others it doesn't matter. */
  boolean wasShown() {
    boolean gate = screen.kind() == Screen.Kind.GATE || screen.kind() == Screen.Kind.ERASING_GATE;
    return !gate || screen.body().equals(shownToItsEnd);
  }

  private void paint(FramePainter painter) {
    painted =
        overlay
            .flatMap(open -> laidOver)
            .map(above -> painter.paint(above, new NoEditor(), overlayScroll))
            .orElseGet(() -> painter.paint(screen, editor, mainScroll));
    var keys = painted.with(KeyBar.keys(screen, editor, overlay));
    word().ifPresentOrElse(painter::notice, () -> painter.keys(keys));
  }

  private Optional<String> word() {
    long now = nanos.getAsLong();
    return guard.holds(now)
        ? Optional.of("Read first: keys count in " + guard.secondsLeft(now) + " s.")
        : notice.word();
  }

  private void replace(Screen before) {
    var main = screen;
    editor = Editor.of(main.prompt(), tasks);
    guard.letGo();
    mainScroll = 0;
    if (!(main.prompt() instanceof Prompt.None)) {
      overlay = Optional.empty();
    }
    if (!main.isGuarded()) {
      guard.end();
    } else if (main.kind() != before.kind() || !before.isGuarded()) {
      guard.begin(nanos.getAsLong());
    }
  }

  /** What was typed at a gate was typed for the words that were there. */
  private void renew(Screen before) {
    var main = screen;
    editor.renew(main.prompt());
    boolean otherWords =
        !before.body().equals(main.body()) || !before.question().equals(main.question());
    if (answered || (main.isGuarded() && otherWords)) {
      editor.clear();
      guard.letGo();
    }
    if (main.isGuarded() && otherWords && !answered) {
      guard.begin(nanos.getAsLong());
    }
  }

  /** The turns of a loop share the names of their screens, and one may follow the other. */
  private boolean isOther(Screen before, Screen now) {
    boolean sameQuestion =
        before.question().equals(now.question()) && before.prompt().equals(now.prompt());
    return !before.id().equals(now.id())
        || before.kind() != now.kind()
        || before.prompt().getClass() != now.prompt().getClass()
        || (answered && !sameQuestion);
  }

  /** Tells whether two screens look alike, so that a second that passes costs nothing. */
  private static boolean isSame(Optional<Screen> one, Optional<Screen> other) {
    return one.isPresent() == other.isPresent()
        && one.map(screen -> isSame(screen, other.orElseThrow())).orElse(true);
  }

  private static boolean isSame(Screen one, Screen other) {
    return one.id().equals(other.id())
        && one.kind() == other.kind()
        && isSame(one.header(), other.header())
        && one.place().equals(other.place())
        && one.body().equals(other.body())
        && one.status().equals(other.status())
        && one.question().equals(other.question())
        && one.prompt().equals(other.prompt())
        && one.keys().equals(other.keys())
        && one.overlays().equals(other.overlays());
  }

  /** The clock shows minutes. */
  private static boolean isSame(Header one, Header other) {
    return minute(one.clock()).equals(minute(other.clock()))
        && one.training() == other.training()
        && one.card().equals(other.card())
        && one.run().equals(other.run())
        && Objects.equals(one.flow(), other.flow());
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  /** What was fetched is to be seen. */
  private BackgroundTasks touching(BackgroundTasks others) {
    return new BackgroundTasks() {
      @Override
      public <T> void fetch(Supplier<T> task, Consumer<T> take) {
        others.fetch(
            task,
            found -> {
              take.accept(found);
              touch();
            });
      }
    };
  }

  private boolean isAsking() {
    return screen.serial() != hungUp && !(prompt() instanceof Prompt.None);
  }
}
