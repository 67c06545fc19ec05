// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.hsm.simulated.Bench;
import io.github.fmwizard.training.SetupTexts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CardLifeTests {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private SimulatedCard card;

  @BeforeEach
  void start() {
    SimulatedCard described = SetupTexts.host(Bench.host().toString()).cards().get(0);
    card = CardLife.start(described, NOON);
  }

  @Nested
  class Time {

    @Test
    void leavesTheCardItIsGivenAlone() {
      SimulatedCard restarting = CardLife.restart(card, NOON, MINUTE);
      CardLife.at(restarting, NOON.plus(MINUTE));
      assertThat(restarting.running()).isEqualTo(new Running.Restarting(NOON.plus(MINUTE)));
      assertThat(card.answers()).isTrue();
    }

    @Test
    void makesTheSameOfTheSame() {
      SimulatedCard restarting = CardLife.restart(card, NOON, MINUTE);
      Instant later = NOON.plus(MINUTE.multipliedBy(5));
      assertThat(CardLife.at(restarting, later)).isEqualTo(CardLife.at(restarting, later));
    }

    @Test
    void doesNotMindWhetherAnybodyLookedInBetween() {
      SimulatedCard restarting = CardLife.restart(card, NOON, MINUTE);
      SimulatedCard looked = restarting;
      for (int seconds = 0; seconds < 300; seconds += 7) {
        looked = CardLife.at(looked, NOON.plusSeconds(seconds));
      }
      assertThat(looked).isEqualTo(CardLife.at(restarting, NOON.plusSeconds(300)));
    }
  }

  @Nested
  class PowerCycles {

    @Test
    void doNotHelpACardThatIsBroken() {
      SimulatedCard broken = card.running(new Running.Stuck(CardCondition.HARDWARE_FAULT, false));
      assertThat(CardLife.powerCycle(broken, NOON)).isEqualTo(broken);
    }

    @Test
    void restartACardThatAnswers() {
      assertThat(CardLife.powerCycle(card, NOON).running()).isInstanceOf(Running.Restarting.class);
    }
  }

  @Test
  void keepsTheKernelLogWithinBounds() {
    SimulatedCard chatty = card;
    for (int i = 0; i < 500; i++) {
      chatty = chatty.said(new SimulatedCard.KernelLine(NOON, "line " + i));
    }
    assertThat(chatty.kernel()).hasSize(100);
    assertThat(chatty.kernel().get(99).text()).isEqualTo("line 499");
  }
}
