// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.ByteOutput;
import io.github.fmwizard.terminal.Signals;
import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.Tty;
import io.github.fmwizard.terminal.TtyMode;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The linear renderer: screens as lines, answers as lines. At a terminal the terminal edits the
 * lines; on a pipe each line is one answer, or one line for a program that got the console.
 */
public final class PlainRenderer implements Renderer {

  private static final int INTERRUPT = 2;

  private final PlainOptions options;
  private final PlainClock clock;
  private final Inbox inbox;
  private final LineWriter writer;
  private final LineInput keyboard;
  private final List<Runnable> heardSignals = new ArrayList<>();
  private @Nullable Session session;
  private boolean started;
  private volatile boolean hungUp;
  private volatile int signal;

  PlainRenderer(
      boolean terminal,
      ByteOutput output,
      KeyboardMaker keyboard,
      PlainClock clock,
      PlainOptions options) {
    this.options = options;
    this.clock = clock;
    inbox = new Inbox(!terminal);
    writer = new LineWriter(output, this::hangUp);
    this.keyboard = keyboard.make(inbox, writer, this::hangUp);
  }

  /** Makes the keyboard of a renderer. */
  interface KeyboardMaker {
    /**
     * Makes it; nothing is read yet.
     *
     * @param onLoss runs when nobody is there any more
     */
    LineInput make(Inbox inbox, LineWriter writer, Runnable onLoss);
  }

  /**
   * Makes a renderer for training that reads its answers from a pipe or a file. Signals are a
   * hang-up until it is closed, Ctrl-C too: nobody could answer what it asks.
   *
   * @param input one answer a line; a {@link FileInputStream} keeps no copies of secrets
   * @param output where to write, in UTF-8 or ASCII; flushed after each write
   * @param time what time it is
   * @param options how to write and wait
   * @return the renderer; close it after use
   */
  public static PlainRenderer onPipe(
      InputStream input, OutputStream output, InstantSource time, PlainOptions options) {
    var channel = Channels.newChannel(input);
    var renderer =
        new PlainRenderer(
            false,
            (bytes, offset, length) -> writeTo(output, bytes, offset, length),
            (inbox, writer, onLoss) -> new PipeLines(channel, inbox, writer),
            clock(time, options),
            options);
    renderer.hear("INT", () -> renderer.endBy(INTERRUPT));
    renderer.hearEnds();
    return renderer;
  }

  /**
   * Makes a renderer for a person at a terminal. Signals are heard until it is closed: Ctrl-C
   * leaves a screen, a stop is refused, the others are a hang-up.
   *
   * @param tty the terminal on standard input and output; the renderer closes it
   * @param time what time it is
   * @param options how to write and wait
   * @return the renderer; close it after use
   */
  public static PlainRenderer onTerminal(Tty tty, InstantSource time, PlainOptions options) {
    // Closed by the end of the reader alone.
    var channel = new FileInputStream(FileDescriptor.in).getChannel();
    var renderer = onTerminal(line(tty), channel, tty, clock(time, options), options);
    renderer.hear("INT", renderer::interrupt);
    renderer.hear("TSTP", () -> {});
    renderer.hear("CONT", () -> setAgain(tty));
    renderer.hearEnds();
    return renderer;
  }

  static PlainRenderer onTerminal(
      TerminalLines.Line line,
      ReadableByteChannel input,
      ByteOutput output,
      PlainClock clock,
      PlainOptions options) {
    return new PlainRenderer(
        true,
        output,
        (inbox, writer, onLoss) -> new TerminalLines(line, input, inbox, writer, onLoss),
        clock,
        options);
  }

  @Override
  public void run(Conversation conversation) {
    var printer = new ScreenPrinter(new ScreenText(options), writer);
    var running = new Session(conversation, inbox, printer, clock, keyboard);
    session = running;
    if (hungUp) {
      running.depart(Answer.Cause.HANG_UP);
    }
    if (!started) {
      started = true;
      keyboard.start();
    }
    running.run();
  }

  @Override
  public void post(Runnable task) {
    inbox.post(task);
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    inbox.lend();
    return keyboard.lend(handOver, this::takeBack);
  }

  /**
   * Acts as Ctrl-C does: leaves the current screen, or a hand-over on a pipe. May be called from
   * any thread.
   */
  public void interrupt() {
    if (inbox.isLent()) {
      inbox.leaveLease();
    } else {
      post(() -> current().ifPresent(Session::interrupt));
    }
  }

  /**
   * Acts as a lost line does: nothing is drawn any more, and every prompt is left. May be called
   * from any thread.
   */
  public void hangUp() {
    hungUp = true;
    inbox.close();
    keyboard.cut();
    post(() -> current().ifPresent(running -> running.depart(Answer.Cause.HANG_UP)));
    writer.silence();
  }

  /**
   * Tells which signal took the screen away, if one did.
   *
   * @return for example 15; the program's exit status is 128 more
   */
  public OptionalInt signal() {
    return signal == 0 ? OptionalInt.empty() : OptionalInt.of(signal);
  }

  @Override
  public void close() {
    inbox.close();
    writer.close();
    keyboard.close();
    heardSignals.forEach(Runnable::run);
    heardSignals.clear();
  }

  private Optional<Session> current() {
    return Optional.ofNullable(session);
  }

  private void takeBack() {
    writer.takeBack(List.of("The console is back."));
    inbox.takeBack();
    post(() -> {});
  }

  /** Does something whenever a signal comes, until it is closed; if it can't be heard, nothing. */
  private void hear(String name, Runnable task) {
    Signals.handle(name, task).ifPresent(heardSignals::add);
  }

  private void hearEnds() {
    heardSignals.addAll(Signals.handleEnds(this::endBy));
  }

  private void endBy(int number) {
    signal = number;
    writer.print(
        List.of(
            "fmwizard: signal " + number + " came. What runs on a card is not stopped; the program",
            "ends by itself. Go on with: fmwizard resume"),
        "");
    hangUp();
  }

  private static void setAgain(Tty tty) {
    try {
      tty.setAgain();
    } catch (TerminalException gone) {
      // Then nobody types either.
    }
  }

  private static void writeTo(OutputStream output, byte[] bytes, int offset, int length)
      throws IOException {
    output.write(bytes, offset, length);
    output.flush();
    if (output instanceof PrintStream stream && stream.checkError()) {
      throw new IOException("The stream is closed");
    }
  }

  private static PlainClock clock(InstantSource time, PlainOptions options) {
    return new PlainClock(time, options.pace(), System::nanoTime);
  }

  private static TerminalLines.Line line(Tty tty) {
    return new TerminalLines.Line() {
      @Override
      public void set(TtyMode mode) throws TerminalException {
        tty.set(mode);
      }

      @Override
      public void close() {
        tty.close();
      }
    };
  }
}
