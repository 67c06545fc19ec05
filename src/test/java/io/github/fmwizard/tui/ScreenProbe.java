// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Deck;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.terminal.TtySize;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A stage without a terminal: decks and keys in, frames and answers out. */
public final class ScreenProbe implements Conversation {

  static final Instant NOW = Instant.parse("2026-11-23T18:05:07Z");
  private static final long SECOND = 1_000_000_000L;

  private final List<Answer> answers = new ArrayList<>();
  private final CellScreen cells;
  private final Stage stage;
  private TtySize size = new TtySize(80, 24);
  private Look look = new Look(true, true);
  private Deck deck;
  private long nanos;
  private int ticks;

  private ScreenProbe(Deck deck, boolean virtualTime) {
    this.deck = deck;
    cells = new CellScreen(size, look);
    stage = new Stage(this, InstantSource.fixed(NOW), () -> nanos, virtualTime, new AtOnce());
  }

  private ScreenProbe(Conversation conversation) {
    deck = conversation.deck();
    cells = new CellScreen(size, look);
    stage = new Stage(conversation, InstantSource.fixed(NOW), () -> nanos, true, new AtOnce());
  }

  /** Probes a deck, at 80x24, with ASCII signs and no colours, and nothing to wait for. */
  public static ScreenProbe of(Deck deck) {
    return new ScreenProbe(deck, true);
  }

  /** Probes a conversation as it goes on. */
  public static ScreenProbe on(Conversation conversation) {
    return new ScreenProbe(conversation);
  }

  /** Probes one screen. */
  public static ScreenProbe of(Screen screen) {
    return of(new Deck(1, screen, Map.of()));
  }

  static ScreenProbe inRealTime(Screen screen) {
    return new ScreenProbe(new Deck(1, screen, Map.of()), false);
  }

  /** Uses all signs of Unicode that screens have. */
  public ScreenProbe unicode() {
    look = new Look(false, true);
    return this;
  }

  ScreenProbe look(Look next) {
    look = next;
    return this;
  }

  public ScreenProbe sized(int columns, int rows) {
    size = new TtySize(columns, rows);
    stage.touch();
    return this;
  }

  public ScreenProbe open(Overlay overlay) {
    stage.open(overlay);
    return this;
  }

  /** Types text; escape sequences are keys. */
  public ScreenProbe type(String text) {
    paint();
    var keyboard = new Keyboard(stage, false);
    var decoder = new KeyDecoder(SECOND / 10, keyboard::press);
    decoder.decode(text.getBytes(StandardCharsets.UTF_8), nanos);
    decoder.expire(nanos + SECOND);
    return this;
  }

  ScreenProbe press(Key key) {
    paint();
    new Keyboard(stage, false).press(key);
    return this;
  }

  /** Looks whether the conversation has something new, as after a task that was posted. */
  public ScreenProbe attend() {
    stage.attend();
    return this;
  }

  /** Shows another deck. */
  public ScreenProbe show(Deck next) {
    deck = next;
    stage.attend();
    return this;
  }

  /** Shows another screen, with the next serial. */
  public ScreenProbe show(Screen screen) {
    return show(new Deck(deck.serial() + 1, screen, deck.overlays()));
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

  /** Returns the rows of the screen, without the spaces at their ends. */
  public List<String> rows() {
    paint();
    var rows = new ArrayList<String>();
    for (int row = 0; row < size.rows(); row++) {
      rows.add(cells.text(row));
    }
    return rows;
  }

  /** Returns the rows of the screen, and where the cursor is. */
  public String frame() {
    var rows = String.join("\n", rows());
    var cursor = cells.cursor();
    return rows
        + "\n(cursor: row %d, column %d)\n".formatted(cursor.getRow() + 1, cursor.getColumn() + 1);
  }

  /** Returns the frame, and all further ones that PageDown leads to. */
  public String frames() {
    var all = new StringBuilder(frame());
    var last = frame();
    var next = press(Key.of(Key.Name.PAGE_DOWN)).frame();
    while (!next.equals(last)) {
      all.append("(PageDown)\n").append(next);
      last = next;
      next = press(Key.of(Key.Name.PAGE_DOWN)).frame();
    }
    return all.toString();
  }

  CellScreen paint() {
    cells.begin(size, look);
    stage.takeDirty();
    stage.paint(cells);
    return cells;
  }

  Stage stage() {
    return stage;
  }

  int ticks() {
    return ticks;
  }

  @Override
  public Deck deck() {
    return deck;
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

  private static final class AtOnce implements Errand {
    @Override
    public <T> void run(Supplier<T> fetch, Consumer<T> take) {
      take.accept(fetch.get());
    }
  }
}
