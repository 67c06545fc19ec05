// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.terminal.TtyMode;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pause goes on where each step takes longer than the time from one tick to the next. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SessionTests {

  private static final long LONGER_THAN_A_TICK = 2_000_000_000L;

  @Test
  void ticksWhereATickIsDueAlready() throws IOException {
    AtomicLong nanos = new AtomicLong();
    PlainClock slow =
        new PlainClock(
            InstantSource.fixed(Screens.NOON),
            PlainOptions.Pace.REAL,
            () -> nanos.addAndGet(LONGER_THAN_A_TICK));
    Pause pause = new Pause();
    Pipe keys = Pipe.open();

    try (PlainRenderer renderer =
        PlainRenderer.onTerminal(
            noLine(), keys.source(), (bytes, offset, length) -> {}, slow, PlainOptions.usual())) {
      renderer.run(pause);
    }

    assertThat(pause.ticks).isEqualTo(3);
  }

  private static TerminalLines.Line noLine() {
    return new TerminalLines.Line() {
      @Override
      public void set(TtyMode mode) {
        // Any mode will do.
      }

      @Override
      public void close() {
        // There is none.
      }
    };
  }

  /** A pause that three ticks end. */
  private static final class Pause implements Conversation {
    private int ticks;

    @Override
    public Screen screen() {
      return Screens.gate("gate", new Prompt.Hold(30));
    }

    @Override
    public void tick(Instant now) {
      ticks++;
    }

    @Override
    public boolean over() {
      return ticks == 3;
    }

    @Override
    public void answer(long serial, Answer answer, Instant now) {
      throw new AssertionError("nobody answers");
    }
  }
}
