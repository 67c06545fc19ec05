// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.app.training.TrainingTime;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Mode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the host's clock while a card is waited for. */
class ClockJumpTests {

  private static final Instant START = Instant.ofEpochSecond(1_800_000_000L);
  private static final Setting SETTING =
      new Setting(true, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false);

  private Instant host = START;
  private long nanos;
  private final SteadyClock clock = new SteadyClock(() -> host, () -> nanos);

  private void goesBy(Duration duration) {
    nanos += duration.toNanos();
    host = host.plus(duration);
  }

  private long gone() {
    return Duration.ofNanos(nanos).toSeconds();
  }

  /** Time as it is on a real card: each pause takes as long as it says. */
  private final class RealTime implements WizardTime {
    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public Duration ahead() {
      return clock.ahead();
    }

    @Override
    public void pause(Duration duration) {
      goesBy(duration);
    }
  }

  /** A card that needs a while to come back; the clock is set at the second look. */
  private final class Card extends WatchedCard {
    private final WizardTime time;
    private final Instant back;
    private final long jump;
    private int looks;

    Card(WizardTime time, long needs, long jump) {
      this.time = time;
      this.back = time.now().plusSeconds(needs);
      this.jump = jump;
    }

    @Override
    String condition() {
      looks++;
      if (looks == 2) {
        host = host.plusSeconds(jump);
      }
      return time.now().isBefore(back) ? "restarting" : "answering";
    }

    @Override
    Instant now() {
      return time.now();
    }
  }

  private static CardCondition after(WizardTime time, Card card) throws InterruptedException {
    CardWatcher watcher = new CardWatcher(card, time, WizardLimits.BUILT_IN, shown -> {});
    return watcher
        .afterRestart(SETTING, report -> false)
        .report()
        .state()
        .condition()
        .seen()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, -1000, 1_000_000})
  void aRealCardIsNeitherGivenUpNorWaitedForLonger(long jump) throws InterruptedException {
    RealTime time = new RealTime();

    assertThat(after(time, new Card(time, 20, jump))).isEqualTo(CardCondition.ANSWERING);
    assertThat(gone()).isBetween(20L, 24L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, -1000})
  void theFullWaitOfARealCardEndsWhenItIsOver(long jump) throws InterruptedException {
    RealTime time = new RealTime();

    assertThat(after(time, new Card(time, 100_000, jump))).isEqualTo(CardCondition.RESTARTING);
    assertThat(gone()).isBetween(900L, 904L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, -1000})
  void aTrainingCardIsNeitherGivenUpNorWaitedForLonger(long jump) throws InterruptedException {
    TrainingTime time = new TrainingTime(clock, true);

    assertThat(after(time, new Card(time, 20, jump))).isEqualTo(CardCondition.ANSWERING);
    assertThat(time.now()).isBetween(START.plusSeconds(20), START.plusSeconds(24));
    assertThat(after(time, new Card(time, 100_000, jump))).isEqualTo(CardCondition.RESTARTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forward by 1000 s", "back by 1000 s"})
  void theJournalTellsThatTheClockWasSet(String words) {
    MemoryJournal journal = new MemoryJournal(Mode.REAL, word -> {});
    Recorder recorder = new Recorder(journal, new RealTime());
    recorder.checkpoint("before/start-what", "before a gate");
    goesBy(Duration.ofSeconds(4000));
    recorder.checkpoint("before/start-what", "after an hour in which nothing was set");

    host = host.plusSeconds(words.startsWith("back") ? -1000 : 1000);
    recorder.checkpoint("before/start-what", "after that");

    assertThat(journal.all())
        .extracting(entry -> entry.kind() + " " + entry.data().text("why"))
        .containsExactly(
            EntryKind.CHECKPOINT + " before a gate",
            EntryKind.CHECKPOINT + " after an hour in which nothing was set",
            EntryKind.CHECKPOINT + " the host's clock was set " + words,
            EntryKind.CHECKPOINT + " after that");
    assertThat(journal.all()).extracting(entry -> entry.at()).isSorted();
  }
}
