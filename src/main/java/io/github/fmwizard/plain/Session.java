// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One conversation, from its first screen to its end. Used by the renderer's thread. */
final class Session {

  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long NONE = Long.MIN_VALUE;
  private static final int HOLD_TICKS = 3;

  private final Conversation conversation;
  private final Inbox inbox;
  private final ScreenPrinter printer;
  private final PlainClock clock;
  private final boolean terminal;
  private final TypeAhead typeAhead;

  private Screen screen;
  private long shownSerial = NONE;
  private long answeredSerial = NONE;
  private int holdTicks;
  private long nextTick;
  private @Nullable FileBrowser browser;
  private Answer.@Nullable Cause departed;
  private @Nullable List<Object> leftAt;

  Session(
      Conversation conversation,
      Inbox inbox,
      ScreenPrinter printer,
      PlainClock clock,
      LineInput keyboard) {
    this.conversation = conversation;
    this.inbox = inbox;
    this.printer = printer;
    this.clock = clock;
    this.terminal = keyboard.isTerminal();
    this.typeAhead = new TypeAhead(inbox, keyboard, clock);
    this.screen = conversation.screen();
    this.nextTick = clock.nanos() + TICK_NANOS;
  }

  void run() {
    while (!conversation.over()) {
      step();
    }
  }

  /** Answers every prompt from now on by leaving it. */
  void depart(Answer.Cause cause) {
    if (departed != Answer.Cause.HANG_UP) {
      departed = cause;
      leftAt = null;
    }
  }

  /** Leaves the current screen, prompt or not. */
  void interrupt() {
    give(new Answer.Left(Answer.Cause.INTERRUPT));
  }

  private void step() {
    show();
    if (leave() || passHold()) {
      return;
    }
    switch (inbox.await(listens(), ticks() ? untilTick() : -1)) {
      case Inbox.Event.Task task -> task.work().run();
      case Inbox.Event.Typed typed -> typed(typed.line());
      case Inbox.Event.Quiet ignored -> {}
    }
    tick();
  }

  /** A tick that is due already is not waited for: less than nothing would be for ever. */
  private long untilTick() {
    return Math.max(0, nextTick - clock.nanos());
  }

  private void show() {
    screen = conversation.screen();
    if (screen.serial() == shownSerial || inbox.isLent()) {
      return;
    }
    // Nobody who is gone has to be asked again.
    boolean answered = answeredSerial != NONE && departed == null;
    boolean anew = printer.isNew(screen, answered);
    if (anew) {
      typeAhead.before(screen);
    }
    if (anew ? printer.anew(screen) : printer.change(screen, answered)) {
      shownSerial = screen.serial();
      answeredSerial = NONE;
    }
  }

  /** Answers for those who are gone; once for each prompt, and again at each tick. */
  private boolean leave() {
    var prompt = screen.prompt();
    if (departed == null || prompt instanceof Prompt.None) {
      leftAt = prompt instanceof Prompt.None ? null : leftAt;
      return false;
    }
    var here = List.<Object>of(screen.id(), screen.question(), prompt);
    if (here.equals(leftAt)) {
      return false;
    }
    leftAt = here;
    give(new Answer.Left(departed));
    return true;
  }

  /** In virtual time a pause is over as soon as it was shown; if need be, time is skipped. */
  private boolean passHold() {
    if (!clock.isVirtual() || !(screen.prompt() instanceof Prompt.Hold hold)) {
      holdTicks = 0;
      return false;
    }
    if (holdTicks == HOLD_TICKS) {
      return false;
    }
    clock.skip(holdTicks == 0 ? 0 : hold.seconds());
    holdTicks++;
    conversation.tick(clock.now());
    return true;
  }

  /** On a pipe a line waits until there is a question that it can answer. */
  private boolean listens() {
    if (departed != null) {
      return false;
    }
    return terminal
        || (screen.serial() == shownSerial
            && screen.serial() != answeredSerial
            && screen.prompt().isAsking());
  }

  private boolean ticks() {
    if (departed != null || answeredSerial == screen.serial()) {
      return true;
    }
    return switch (screen.kind()) {
      case GATE, ERASING_GATE, RUNNING -> true;
      default ->
          screen.prompt() instanceof Prompt.Hold
              || screen.prompt() instanceof Prompt.Challenge
              || screen.body().stream().anyMatch(Block.Elapsed.class::isInstance);
    };
  }

  private void tick() {
    long now = clock.nanos();
    if (now - nextTick < 0 || conversation.over()) {
      return;
    }
    nextTick = now + TICK_NANOS;
    if (departed == Answer.Cause.HANG_UP) {
      conversation.deserted(clock.now());
    }
    if (ticks()) {
      leftAt = null;
      holdTicks = 0;
      conversation.tick(clock.now());
    }
  }

  private void typed(TypedLine line) {
    switch (line.kind()) {
      // On a terminal it is one key, Ctrl-D, which ends no run for good.
      case END -> depart(terminal ? Answer.Cause.SUSPEND : Answer.Cause.END_OF_INPUT);
      case TORN -> printer.say(screen, "The input ended within a line; that line does not count.");
      case TOO_LONG -> {
        printer.entered(terminal, "(a line that is too long)");
        printer.say(screen, "Longer than " + LineSink.LIMIT + " bytes; nothing was taken.");
      }
      case TEXT -> {
        var text = line.text();
        line.wipe();
        heard(text);
      }
    }
  }

  private void heard(String text) {
    printer.entered(terminal, text);
    var objection = typeAhead.objectionTo(text);
    if (objection.isPresent()) {
      printer.say(screen, objection.get());
      return;
    }
    switch (read(text)) {
      case Reading.Give give -> give(give.answer());
      case Reading.Say say -> printer.say(screen, say.words());
      case Reading.Open open -> open(open.overlay());
      case Reading.Again ignored -> printer.whole(screen);
      case Reading.Nothing ignored -> {}
    }
  }

  private void open(Overlay overlay) {
    conversation.overlay(overlay).ifPresent(view -> printer.view(screen, view));
  }

  private Reading read(String text) {
    if (screen.prompt() instanceof Prompt.FilePath field && !PromptReader.isCommand(text)) {
      if (browser == null || !browser.field().equals(field)) {
        browser = new FileBrowser(field);
      }
      return browser.read(PromptReader.fieldText(text));
    }
    return PromptReader.read(screen, text);
  }

  private void give(Answer answer) {
    answeredSerial = screen.serial();
    conversation.answer(screen.serial(), answer, clock.now());
  }
}
