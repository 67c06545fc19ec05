// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lines that nobody meant from counting: what was typed before a page was shown that takes no
 * haste, or too soon after, and pastes of several lines. Only at terminals; on a pipe each line is
 * meant.
 */
final class TypeAhead {

  private static final long SETTLE_SECONDS = 3;
  private static final long PASTE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Inbox inbox;
  private final LineInput keyboard;
  private final PlainClock clock;
  private final boolean watching;
  private @Nullable Screen last;
  private long settledAt;

  TypeAhead(Inbox inbox, LineInput keyboard, PlainClock clock) {
    this.inbox = inbox;
    this.keyboard = keyboard;
    this.watching = keyboard.isTerminal() && !clock.isVirtual();
    this.clock = clock;
    this.settledAt = clock.nanos();
  }

  /** Takes note of a new screen that is about to be shown. */
  void before(Screen screen) {
    Screen before = last;
    last = screen;
    if (!watching || !screen.isGuarded()) {
      return;
    }
    keyboard.discard();
    boolean further =
        before != null
            && before.isGuarded()
            && before.kind() == screen.kind()
            && !before.id().equals(screen.id())
            && !(screen.prompt() instanceof Prompt.Confirm);
    if (!further) {
      settledAt = clock.nanos() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS);
    }
  }

  /** Says why a line does not count, if so. */
  Optional<String> objectionTo(String line) {
    if (!watching || PromptReader.isCommand(line)) {
      return Optional.empty();
    }
    if (clock.nanos() - settledAt < 0) {
      keyboard.discard();
      return Optional.of(
          "Typed within " + SETTLE_SECONDS + " s of this page; nothing was taken. Read it first.");
    }
    if (inbox.hasMoreWithin(PASTE_NANOS)) {
      keyboard.discard();
      return Optional.of("Several lines came at once; nothing was taken. One line is needed.");
    }
    return Optional.empty();
  }
}
