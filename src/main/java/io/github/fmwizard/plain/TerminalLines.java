// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.terminal.ByteSink;
import io.github.fmwizard.terminal.HandOverBanner;
import io.github.fmwizard.terminal.Relay;
import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.TerminalInput;
import io.github.fmwizard.terminal.TtyMode;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A person at a terminal. The terminal edits and shows the lines, but for a hand-over's. Right
 * after a hand-over Linux keeps Ctrl-D to itself until one line was typed, since the read that
 * waits began while keys came one by one; Ctrl-C and commands are heard.
 */
final class TerminalLines implements LineInput {

  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long SECOND_OF_ENTER = TimeUnit.MILLISECONDS.toNanos(40);
  private static final long FETCHING = TimeUnit.MILLISECONDS.toNanos(30);

  /** ScreenChanges what the terminal does with keys. */
  interface Line extends AutoCloseable {

    /**
     * ScreenChanges the mode.
     *
     * @throws TerminalException if it could not be changed
     */
    void set(TtyMode mode) throws TerminalException;

    /** Puts the terminal back as it was found; never throws. */
    @Override
    void close();
  }

  private final Line line;
  private final TerminalInput input;
  private final TypedLines lines;
  private final Inbox inbox;
  private final LineWriter writer;
  private volatile @Nullable Relay lent;
  private volatile boolean nobody;

  /**
   * Makes a keyboard; nothing is read yet.
   *
   * @param onLoss runs when the terminal is gone, which is no end of input: a person may go on
   *     elsewhere
   */
  TerminalLines(
      Line line, ReadableByteChannel channel, Inbox inbox, LineWriter writer, Runnable onLoss) {
    this.line = line;
    this.lines = new TypedLines(inbox, onLoss);
    this.input = new TerminalInput(channel, lines);
    this.inbox = inbox;
    this.writer = writer;
  }

  @Override
  public boolean isTerminal() {
    return true;
  }

  @Override
  public void start() {
    set(TtyMode.LINES);
    input.start();
  }

  @Override
  public void discard() {
    if (takeBegunLine()) {
      set(TtyMode.LINES);
    }
    inbox.discard();
  }

  @Override
  public ConsoleLease lend(HandOver handOver, Runnable onClose) {
    boolean silent = takeBegunLine();
    var relay = new Relay(writer::relayed, PATIENCE, () -> takeBack(onClose));
    if (silent) {
      boolean early = lines.begun || inbox.hasMoreWithin(0);
      writer.lend(HandOverBanner.lines(handOver));
      if (early) {
        relay.ignoreUntilPause();
      }
      lines.begun = false;
      input.sendTo(relay);
    } else {
      writer.lend(
          List.of("The terminal could not be kept from showing what is typed: nothing is asked."));
      relay.end();
    }
    inbox.discard();
    lent = relay;
    if (nobody) {
      relay.end();
    }
    return relay;
  }

  @Override
  public void cut() {
    nobody = true;
    var relay = lent;
    if (relay != null) {
      relay.end();
    }
  }

  @Override
  public void close() {
    line.close();
    input.stop();
  }

  private void takeBack(Runnable onClose) {
    lent = null;
    input.sendTo(lines);
    set(TtyMode.LINES);
    inbox.discard();
    onClose.run();
  }

  /**
   * Stops the editing of lines, which makes the terminal hand out a line that is only begun, and
   * lets the reader fetch it.
   */
  private boolean takeBegunLine() {
    boolean done = set(TtyMode.RAW);
    LockSupport.parkNanos(FETCHING);
    return done;
  }

  /** Lines that end: by Ctrl-D, or since the terminal is gone and can't be set any more. */
  private final class TypedLines implements ByteSink {

    private final LineSink sink;
    private final Runnable onLoss;
    private boolean afterEnd;
    private long endedAt;
    private volatile boolean begun;

    TypedLines(Inbox inbox, Runnable onLoss) {
      sink = new LineSink(inbox);
      this.onLoss = onLoss;
    }

    /**
     * Takes out what some terminals send after Enter: a NUL, or a line feed, which the terminal
     * turns into a second Enter that nobody can type so soon. In place, since lines may be secret.
     */
    @Override
    public void accept(ByteBuffer bytes) {
      long now = System.nanoTime();
      int kept = bytes.position();
      for (int at = bytes.position(); at < bytes.limit(); at++) {
        byte next = bytes.get(at);
        boolean second = next == 0 || (next == '\n' && now - endedAt < SECOND_OF_ENTER);
        if (!afterEnd || !second) {
          bytes.put(kept, next);
          kept++;
          afterEnd = next == '\n';
          endedAt = now;
        } else if (next == '\n') {
          afterEnd = false;
        }
      }
      bytes.limit(kept);
      begun = kept > 0 ? bytes.get(kept - 1) != '\n' : begun;
      sink.accept(bytes);
    }

    @Override
    public void end() {
      if (set(TtyMode.LINES)) {
        sink.end();
      } else {
        onLoss.run();
      }
    }
  }

  private boolean set(TtyMode mode) {
    try {
      line.set(mode);
      return true;
    } catch (TerminalException gone) {
      return false;
    }
  }
}
