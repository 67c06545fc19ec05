// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.Terminal;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.tui.edit.BackgroundTasks;
import io.github.fmwizard.tui.key.KeyReader;
import io.github.fmwizard.tui.key.TypedStream;
import io.github.fmwizard.tui.lanterna.SerialLineScreen;
import io.github.fmwizard.tui.lanterna.TtyTerminal;
import io.github.fmwizard.tui.layout.DisplayMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A stage on Lanterna's virtual terminal: screens and keys in, frames and answers out. */
public final class ScreenProbe implements Conversation {

  static final Instant NOW = Instant.parse("2026-11-23T18:05:07Z");
  private static final long SECOND = 1_000_000_000L;

  private final List<Answer> answers = new ArrayList<>();
  private final DefaultVirtualTerminal terminal =
      new DefaultVirtualTerminal(new TerminalSize(80, 24));
  private final Conversation talk;
  private final Stage stage;
  private DisplayMode look = new DisplayMode(true, true);
  private SerialLineScreen screen;
  private Canvas canvas;
  private Screen asked;
  private Screen shown;
  private long nanos;
  private int ticks;

  private ScreenProbe(Screen asked, boolean virtualTime) {
    this.asked = asked;
    shown = asked;
    talk = this;
    showOn(terminal);
    stage = new Stage(this, InstantSource.fixed(NOW), () -> nanos, virtualTime, new AtOnce());
  }

  private ScreenProbe(Conversation conversation, boolean virtualTime) {
    asked = conversation.screen();
    shown = asked;
    talk = conversation;
    showOn(terminal);
    stage =
        new Stage(conversation, InstantSource.fixed(NOW), () -> nanos, virtualTime, new AtOnce());
  }

  /** Probes a screen, at 80x24, with ASCII signs and no colours, and nothing to wait for. */
  public static ScreenProbe of(Screen screen) {
    return new ScreenProbe(screen, true);
  }

  /** Probes a conversation as it goes on. */
  public static ScreenProbe on(Conversation conversation) {
    return new ScreenProbe(conversation, true);
  }

  /** Probes a conversation where time passes as {@link #after} says. */
  public static ScreenProbe inRealTime(Conversation conversation) {
    return new ScreenProbe(conversation, false);
  }

  /** Lets time pass, in which nothing ticks. */
  public ScreenProbe after(long milliseconds) {
    nanos += milliseconds * 1_000_000L;
    stage.lookAtTime();
    return this;
  }

  static ScreenProbe inRealTime(Screen screen) {
    return new ScreenProbe(screen, false);
  }

  /** Uses all signs of Unicode that screens have. */
  public ScreenProbe unicode() {
    look = new DisplayMode(false, true);
    return this;
  }

  ScreenProbe look(DisplayMode next) {
    look = next;
    return this;
  }

  public ScreenProbe sized(int columns, int rows) {
    terminal.setTerminalSize(new TerminalSize(columns, rows));
    stage.touch();
    return this;
  }

  public ScreenProbe open(Overlay overlay) {
    stage.open(overlay);
    shown = talk.overlay(overlay).orElseThrow();
    return this;
  }

  /** Returns the screen that was given, or opened over it. */
  Screen shown() {
    return shown;
  }

  /** Types text; escape sequences are keys. */
  public ScreenProbe type(String text) {
    paint();
    var keyboard = new KeyCommands(stage, false);
    var stream = new TypedStream();
    var decoder = new TtyTerminal((bytes, offset, length) -> {}, stream, true);
    var reader = new KeyReader(SECOND / 10, stream, decoder, keyboard::press);
    reader.read(text.getBytes(StandardCharsets.UTF_8), nanos);
    reader.expire(nanos + SECOND);
    return this;
  }

  ScreenProbe press(KeyStroke key) {
    paint();
    new KeyCommands(stage, false).press(key);
    return this;
  }

  /** Looks whether the conversation has something new, as after a task that was posted. */
  public ScreenProbe attend() {
    stage.attend();
    return this;
  }

  /** Shows another screen, with the next serial. */
  public ScreenProbe show(Screen screen) {
    asked = screen.shown(asked.serial() + 1, asked.overlays(), screen.remark());
    shown = asked;
    stage.attend();
    return this;
  }

  ScreenProbe pass(long seconds) {
    for (long i = 0; i < seconds; i++) {
      nanos += SECOND;
      stage.tick();
      stage.lookAtTime();
    }
    return this;
  }

  /** Returns what was answered so far. */
  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** Returns the rows that Lanterna's virtual terminal shows, without the spaces at their ends. */
  public List<String> rows() {
    paint();
    var rows = new ArrayList<String>();
    for (int row = 0; row < terminal.getTerminalSize().getRows(); row++) {
      rows.add(row(terminal, row));
    }
    return rows;
  }

  static String row(DefaultVirtualTerminal terminal, int row) {
    var text = new StringBuilder();
    for (int column = 0; column < terminal.getTerminalSize().getColumns(); column++) {
      var letter = terminal.getCharacter(column, row);
      text.append(letter.getCharacterString());
      column += letter.isDoubleWidth() ? 1 : 0;
    }
    return text.toString().stripTrailing();
  }

  /** Returns the rows of the screen, and where the cursor is. */
  public String frame() {
    var rows = String.join("\n", rows());
    var cursor = terminal.getCursorPosition();
    return rows
        + "\n(cursor: row %d, column %d)\n".formatted(cursor.getRow() + 1, cursor.getColumn() + 1);
  }

  /** Returns the frame, and all further ones that PageDown leads to. */
  public String frames() {
    var all = new StringBuilder(frame());
    var last = frame();
    var next = press(new KeyStroke(KeyType.PageDown)).frame();
    while (!next.equals(last)) {
      all.append("(PageDown)\n").append(next);
      last = next;
      next = press(new KeyStroke(KeyType.PageDown)).frame();
    }
    return all.toString();
  }

  /** Shows everything on another terminal of Lanterna's from now on. */
  ScreenProbe showOn(Terminal other) {
    try {
      screen = new SerialLineScreen(other);
      screen.startScreen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    canvas = new Canvas(screen, look);
    return this;
  }

  /** Paints, as the renderer does. */
  ScreenProbe paint() {
    canvas.begin(look);
    stage.takeDirty();
    stage.paint(canvas);
    try {
      screen.refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Stage stage() {
    return stage;
  }

  int ticks() {
    return ticks;
  }

  @Override
  public Screen screen() {
    return asked;
  }

  @Override
  public Optional<Screen> overlay(Overlay overlay) {
    return asked.overlays().contains(overlay)
        ? Optional.of(SampleDecks.overlay(overlay))
        : Optional.empty();
  }

  @Override
  public void answer(long serial, Answer answer, Instant now) {
    answers.add(answer);
  }

  @Override
  public void tick(Instant now) {
    ticks++;
  }

  @Override
  public boolean over() {
    return false;
  }

  private static final class AtOnce implements BackgroundTasks {
    @Override
    public <T> void fetch(Supplier<T> task, Consumer<T> take) {
      take.accept(task.get());
    }
  }
}
