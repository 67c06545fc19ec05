// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a card is waited for, and what counts as a restart that was seen. */
class CardWatcherTests {

  private static final Instant START = Instant.ofEpochSecond(1000);
  private static final Setting SETTING =
      new Setting(true, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false);
  private static final WizardLimits LIMITS =
      new WizardLimits(Duration.ofSeconds(90), Duration.ofSeconds(3), Duration.ofSeconds(20), 0, 0);

  private final Deque<String> conditions = new ArrayDeque<>();
  private final List<Activity> shown = new ArrayList<>();
  private Instant now = START;
  private int inspections;
  private final CardWatcher watcher = new CardWatcher(new Card(), new Time(), LIMITS, shown::add);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answering",
        "halted",
        "tamper",
        "hardware-fault",
        "stuck-in-driver",
        "unreachable",
        "boot-loader",
        "unknown"
      })
  void inspectsOnceUnlessTheCardRestarts(String condition) throws InterruptedException {
    conditions.add(condition);

    assertThat(watcher.look(SETTING).changeSeen()).isFalse();
    assertThat(inspections).isEqualTo(1);
    assertThat(now).isEqualTo(START);
    assertThat(shown).containsExactly(new Activity.Looking(START));
  }

  @Test
  void waitsForACardThatRestarts() throws InterruptedException {
    conditions.addAll(List.of("restarting", "restarting", "answering"));
    CardWatcher.Look look = watcher.look(SETTING);

    assertThat(look.changeSeen()).isTrue();
    assertThat(condition(look)).isEqualTo(CardCondition.ANSWERING);
    assertThat(inspections).isEqualTo(3);
    assertThat(now).isEqualTo(START.plusSeconds(6));
    assertThat(shown)
        .containsExactly(new Activity.Looking(START), waiting("restarting"), waiting("restarting"));
  }

  @Test
  void givesUpAfterTheFullWait() throws InterruptedException {
    conditions.add("restarting");
    CardWatcher.Look look = watcher.look(SETTING);

    assertThat(condition(look)).isEqualTo(CardCondition.RESTARTING);
    assertThat(now).isEqualTo(START.plusSeconds(90));
    assertThat(inspections).isEqualTo(31);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answering", "halted"})
  void watchesAfterARestartForAChangeAndSaysIfThereWasNone(String condition)
      throws InterruptedException {
    conditions.add(condition);
    CardWatcher.Look look = watcher.afterRestart(SETTING, report -> false);

    assertThat(look.changeSeen()).isFalse();
    assertThat(now).isEqualTo(START.plusSeconds(21));
    assertThat(inspections).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answering", "halted", "boot-loader", "tamper"})
  void watchesForNothingOnceARestartIsProved(String condition) throws InterruptedException {
    conditions.add(condition);
    watcher.afterRestart(SETTING, report -> true);

    assertThat(now).isEqualTo(START);
    assertThat(inspections).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"restarting", "unreachable", "unknown"})
  void waitsForTheCardThoughItsResetIsProved(String away) throws InterruptedException {
    conditions.addAll(List.of(away, "answering"));
    CardWatcher.Look look = watcher.afterRestart(SETTING, report -> true);

    assertThat(condition(look)).isEqualTo(CardCondition.ANSWERING);
    assertThat(inspections).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"restarting", "unreachable", "boot-loader", "unknown"})
  void waitsAfterARestartForACardThatIsAway(String away) throws InterruptedException {
    conditions.addAll(List.of("answering", away, away, "answering", "halted"));
    CardWatcher.Look look = watcher.afterRestart(SETTING, report -> false);

    assertThat(look.changeSeen()).isTrue();
    assertThat(condition(look)).isEqualTo(CardCondition.ANSWERING);
    assertThat(inspections).isEqualTo(4);
  }

  @Test
  void givesUpAfterARestartWhenTheFullWaitIsOver() throws InterruptedException {
    conditions.add("unreachable");
    CardWatcher.Look look = watcher.afterRestart(SETTING, report -> false);

    assertThat(look.changeSeen()).isTrue();
    assertThat(condition(look)).isEqualTo(CardCondition.UNREACHABLE);
    assertThat(now).isEqualTo(START.plusSeconds(90));
  }

  @Test
  void saysWhyTheConditionIsUnknownWhileItWaits() throws InterruptedException {
    conditions.addAll(List.of("unknown", "answering"));
    watcher.afterRestart(SETTING, report -> false);

    assertThat(shown).containsExactly(waiting("unknown because it did not answer"));
  }

  private static Activity waiting(String words) {
    return new Activity.WaitingForCard(START, 90, words);
  }

  private static CardCondition condition(CardWatcher.Look look) {
    return look.report().state().condition().seen().orElseThrow();
  }

  private final class Time implements WizardTime {
    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void pause(Duration duration) {
      now = now.plus(duration);
    }
  }

  /** A card whose inspections bring one condition after another; the last one stays. */
  private final class Card extends WatchedCard {
    @Override
    String condition() {
      inspections++;
      return conditions.size() > 1 ? conditions.remove() : conditions.element();
    }

    @Override
    Instant now() {
      return now;
    }
  }
}
