// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.TerminalInput;
import io.github.fmwizard.terminal.TerminalKind;
import io.github.fmwizard.terminal.Tty;
import io.github.fmwizard.tui.key.KeyReader;
import io.github.fmwizard.tui.key.KeyStrokes;
import io.github.fmwizard.tui.key.TypedStream;
import io.github.fmwizard.tui.layout.DisplayMode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Draws conversations on the whole screen. Several may be run one after the other; the terminal
 * stays taken until {@link #close}, so nothing else may be printed before that. An exception gives
 * the terminal back before it leaves {@link #run}, so that its trace is seen.
 */
public final class FullScreen implements Renderer {

  private static final long SECOND = 1_000_000_000L;
  private static final long PATIENCE = SECOND / 10;
  private static final int SECONDS_BETWEEN_LOOKS = 5;
  private static final long PATIENCE_ON_SERIAL_LINES = SECOND * 2 / 5;

  private final InstantSource clock;
  private final FullScreenOptions options;
  private final Tty tty;
  private final TerminalDisplay display;
  private final TaskQueue queue = new TaskQueue();
  private final TypedKeys keys;
  private final TerminalInput input;
  private final SignalHandlers signals = new SignalHandlers(queue);
  private final Lending lending;
  private final long patience;
  private final CompletableFuture<ConsoleLease> closed = new CompletableFuture<>();
  private volatile @Nullable Thread thread;
  private @Nullable Stage stage;
  private boolean started;
  private boolean lost;
  private long looks;
  private volatile int signal;

  /**
   * Makes a renderer of a terminal; nothing is changed or drawn before {@link #run}.
   *
   * @param tty the terminal on standard input and output; owned by the renderer from now on
   * @param kind what it can show
   * @param clock the time that conversations are told
   * @param options what is asked
   */
  public FullScreen(Tty tty, TerminalKind kind, InstantSource clock, FullScreenOptions options) {
    this.tty = tty;
    this.clock = clock;
    this.options = options;
    patience = kind.serial() ? PATIENCE_ON_SERIAL_LINES : PATIENCE;
    var mode = new DisplayMode(kind.ascii() || options.ascii(), kind.mono() || options.mono());
    var typed = new TypedStream();
    display = new TerminalDisplay(tty, mode, typed);
    var reader = new KeyReader(patience, typed, display.terminal(), this::press);
    keys = new TypedKeys(queue, reader, kind.marksPaste(), this::lose);
    input = TerminalInput.ofStandardInput(keys);
    lending = new Lending(tty, display, input, patience);
  }

  /**
   * Takes the terminal on standard input and output; nothing is drawn before {@link #run}.
   *
   * @param clock the time that conversations are told
   * @param options what is asked
   * @return the renderer
   * @throws TerminalException if there is no terminal; the message says what to do
   */
  public static FullScreen open(InstantSource clock, FullScreenOptions options)
      throws TerminalException {
    var kind = TerminalKind.ofStandardInput(System.getenv());
    var tty = Tty.open(options.savedState());
    return new FullScreen(tty, kind.on(tty), clock, options);
  }

  @Override
  public void run(Conversation conversation) {
    thread = Thread.currentThread();
    boolean ended = false;
    try {
      var current = new Stage(conversation, clock, System::nanoTime, options.virtualTime(), queue);
      stage = current;
      start(current);
      loop(current);
      ended = true;
    } finally {
      thread = null;
      stage = null;
      if (!ended) {
        close();
      }
    }
  }

  @Override
  public void post(Runnable task) {
    queue.post(
        () -> {
          task.run();
          if (stage != null) {
            stage.attend();
          }
        });
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("The renderer's thread can't wait for itself");
    }
    var lease = new CompletableFuture<ConsoleLease>();
    queue.post(() -> lease.complete(begin(handOver)));
    return lease.applyToEither(closed, given -> given).join();
  }

  /**
   * Tells which signal took the terminal away, if one did.
   *
   * @return for example 15; the program's exit status is 128 more
   */
  public OptionalInt signal() {
    return signal == 0 ? OptionalInt.empty() : OptionalInt.of(signal);
  }

  @Override
  public void close() {
    lending.cut();
    signals.putBack();
    tty.close();
    input.stop();
    closed.complete(Lending.ofNobody());
  }

  private void start(Stage first) {
    if (started) {
      return;
    }
    started = true;
    // A stop from outside is refused from here on, and one that can't be is mended.
    signals.onContinue(this::continueAfterStop);
    onTerminal(display::take);
    handleSignals();
    display.show();
    paint(first);
    input.start();
    // Between the first look at the size and the handler, nobody would have told.
    queue.post(this::resize);
  }

  private void handleSignals() {
    signals.onResize(this::resize);
    signals.onInterrupt(() -> press(KeyStrokes.ofControl('C')));
    signals.onEnd(this::endBy);
  }

  private void loop(Stage current) {
    long tick = System.nanoTime() + SECOND;
    while (!current.isOver()) {
      paint(current);
      await(current, tick);
      long now = System.nanoTime();
      if (now - tick >= 0) {
        current.tick();
        keepSilent(current);
        tick = now + SECOND;
      }
      current.lookAtTime();
      keys.expire();
      if (lost) {
        current.hangUp();
      }
    }
  }

  /** A look costs a process, so it is taken often only while something secret may be typed. */
  private void keepSilent(Stage current) {
    looks++;
    if (lost || (!lending.isOut() && looks % SECONDS_BETWEEN_LOOKS != 0)) {
      return;
    }
    onTerminal(
        () -> {
          if (lending.keepSilent() && !lending.isOut()) {
            display.repaint();
            current.say("The terminal was changed from outside; it is put back.");
          }
        });
  }

  private void await(Stage current, long tick) {
    long until = Math.min(tick - System.nanoTime(), current.untilChange().orElse(SECOND));
    try {
      queue.run(keys.isPending() ? Math.min(until, patience + 1) : until);
    } catch (InterruptedException e) {
      // Nobody may stop the loop but the conversation; to be interrupted is to be hung up.
      lose();
      current.touch();
    }
  }

  private void paint(Stage current) {
    if (!lost && !lending.isOut() && current.takeDirty()) {
      onTerminal(() -> display.paint(current));
    }
  }

  private void press(KeyStroke key) {
    var current = stage;
    boolean letter = !KeyStrokes.text(key).isEmpty() || key.getKeyType() == KeyType.Enter;
    if (letter && (lending.isOut() || (current != null && current.awaitsNobody()))) {
      lending.thrownAway();
    } else if (!lending.isOut()) {
      lending.answered();
    }
    if (current == null || lending.isOut()) {
      return;
    }
    current.arrives(keys.arrival());
    if (KeyStrokes.isControl(key, 'L')) {
      display.repaint();
      current.touch();
    } else if (KeyStrokes.isControl(key, 'T') || key.getKeyType() == KeyType.F6) {
      display.nextLook();
      current.say("Now with " + display.mode().words() + ".");
    } else if (TooSmall.is(display.size())) {
      new KeyCommands(current, options.demo()).pressBlindly(key);
    } else {
      new KeyCommands(current, options.demo()).press(key);
    }
  }

  private void resize() {
    if (!lost) {
      onTerminal(display::resize);
      if (stage != null) {
        stage.touch();
      }
    }
  }

  private void continueAfterStop() {
    onTerminal(display::continueAfterStop);
    if (stage != null) {
      stage.touch();
    }
  }

  private ConsoleLease begin(HandOver handOver) {
    try {
      return lost ? Lending.ofNobody() : lending.begin(handOver, () -> queue.post(this::takeBack));
    } catch (IOException | TerminalException e) {
      lose();
      return Lending.ofNobody();
    }
  }

  private void takeBack() {
    if (lost) {
      return;
    }
    onTerminal(() -> lending.end(keys));
    if (stage != null) {
      stage.touch();
    }
  }

  private void endBy(int number) {
    signal = number;
    if (!lost) {
      display.giveUp(
          "fmwizard: signal "
              + number
              + " came. What runs on a card is not stopped; the program"
              + " ends by itself.\r\nGo on with: fmwizard resume");
    }
    lose();
  }

  private void lose() {
    lost = true;
    lending.cut();
  }

  private void onTerminal(TerminalTask task) {
    try {
      if (!lost) {
        task.run();
      }
    } catch (TerminalException | IOException e) {
      lose();
    }
  }

  /** Something done to a terminal that may be gone. */
  private interface TerminalTask {
    void run() throws TerminalException, IOException;
  }
}
