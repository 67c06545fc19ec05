// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.replay;

import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Records the pages of a training beside its simulated card, and the card's state with the first
 * page and with each that asks something and finds it changed. A recording that can't be written
 * ends, and the training goes on.
 */
public final class PageRecorder {

  private final Recording place;
  private final InstantSource time;
  private final LongSupplier entries;
  private Optional<RecordedPage.Shown> last = Optional.empty();
  private byte[] card = {};
  private boolean stopped;

  /**
   * Begins.
   *
   * @param place where it is kept
   * @param time the training's time
   * @param entries tells how many entries the journal has
   */
  public PageRecorder(Recording place, InstantSource time, LongSupplier entries) {
    this.place = place;
    this.time = time;
    this.entries = entries;
  }

  /**
   * Records what a conversation shows and is answered.
   *
   * @param inner the conversation
   * @return the same conversation, recorded
   */
  public Conversation over(Conversation inner) {
    return new Recorded(inner);
  }

  private void shown(Screen screen) {
    RecordedPage.Shown page = RecordedPage.Shown.of(screen, time.instant(), entries.getAsLong());
    if (!stopped && last.filter(page::isSamePage).isEmpty()) {
      last = Optional.of(page);
      write(page);
      if (page.asks() || card.length == 0) {
        keepCard(page.entries());
      }
    }
  }

  private void answered(Answer answer) {
    if (!stopped && last.isPresent()) {
      write(RecordedPage.Answered.of(answer));
    }
  }

  private void write(RecordedPage line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(RecordJson.write(new Recording.Line(line)));
    bytes.write('\n');
    try {
      Files.write(
          place.pages(), bytes.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      stopped = true;
    }
  }

  private void keepCard(long at) {
    try {
      byte[] now = Files.readAllBytes(place.card());
      if (!Arrays.equals(now, card)) {
        Path kept = place.cardAt(at);
        Files.createDirectories(kept.resolveSibling("."));
        Files.write(kept, now);
        card = now;
      }
    } catch (IOException e) {
      stopped = true;
    }
  }

  private final class Recorded implements Conversation {
    private final Conversation inner;
    private Optional<Screen> before = Optional.empty();

    Recorded(Conversation inner) {
      this.inner = inner;
    }

    @Override
    public Screen screen() {
      Screen now = inner.screen();
      if (!before.equals(Optional.of(now))) {
        before = Optional.of(now);
        shown(now);
      }
      return now;
    }

    @Override
    public Optional<Screen> overlay(Overlay overlay) {
      return inner.overlay(overlay);
    }

    @Override
    public void answer(long serial, Answer answer, Instant now) {
      if (serial == inner.screen().serial()) {
        answered(answer);
      }
      inner.answer(serial, answer, now);
    }

    @Override
    public void tick(Instant now) {
      inner.tick(now);
    }

    @Override
    public void deserted(Instant now) {
      inner.deserted(now);
    }

    @Override
    public boolean over() {
      return inner.over();
    }
  }
}
