// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.ShippedFlow;
import io.github.fmwizard.screen.opening.MenuConversation;
import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.screen.opening.OpeningHost;
import io.github.fmwizard.screen.overlay.LadderAhead;
import io.github.fmwizard.tui.ScreenProbe;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ladder can be looked at before a run, and nothing is read for it before it is. */
class LadderAheadTests {

  private static final String CTRL_R = "\u0012";
  private static final List<Block> RUNGS = LadderAhead.of(ShippedFlow.read());
  private static final OpeningHost TWO =
      new OpeningHost(
          List.of(
              new OpeningHost.Card("532018", "lab"), new OpeningHost.Card("532777", "payments")),
          List.of("/dev/k7pf0", "/dev/k7pf1"),
          Optional.of("Ana"));

  @Test
  void allRungsAreOpenAndNoneIsTried() {
    List<Block.Item> rungs =
        RUNGS.stream().filter(Block.Item.class::isInstance).map(Block.Item.class::cast).toList();

    assertThat(rungs).hasSize(4).allMatch(rung -> rung.mark() == Mark.OPEN);
    assertThat(rungs.get(0).text()).isEqualTo("1. Reload the patched FM");
    assertThat(rungs.get(3).detail()).contains("locked", "everything in SMFS");
  }

  @Nested
  class AMenu {

    private final AtomicInteger made = new AtomicInteger();
    private final MenuConversation menu = menu();

    private MenuConversation menu() {
      return new MenuConversation(
          new MenuConversation.Menu(
              "choose/scenario",
              true,
              "Training",
              List.of(),
              "Which?",
              List.of(Prompt.Option.of("one", "one"))),
          () -> {
            made.incrementAndGet();
            return RUNGS;
          },
          OperatedRun.START);
    }

    @Test
    void readsTheFlowWhenTheLadderIsOpenedAndOnceOnly() {
      ScreenProbe probe = ScreenProbe.on(menu);
      assertThat(probe.frame()).contains("L ladder");
      assertThat(made).hasValue(0);
      assertThat(probe.type("l").frame()).contains("1. Reload the patched FM");
      assertThat(probe.type("ll").frame()).contains("1. Reload the patched FM");
      assertThat(made).hasValue(1);
    }

    @Test
    void goesOnAfterTheLadder() {
      ScreenProbe.on(menu).type("l").type("l1\r");

      assertThat(menu.chosen()).hasValue("one");
    }

    @Test
    void hasNoLadderWhereTheFlowIsNotKnown() {
      MenuConversation other =
          new MenuConversation(
              new MenuConversation.Menu("choose", false, "Real?", List.of(), "Which?", List.of()),
              OperatedRun.START);

      assertThat(other.screen().overlays()).containsExactly(Overlay.HELP);
      assertThat(ScreenProbe.on(other).frame()).doesNotContain("ladder");
    }
  }

  @Nested
  class TheQuestionsBeforeARun {

    private final OpeningConversation talk =
        new OpeningConversation(TWO, false, Optional.empty(), OperatedRun.START);

    @Test
    void haveTheLadderByItsKey() {
      talk.climbs(ShippedFlow.read());
      talk.answer(talk.screen().serial(), new Answer.Typed("Ana"), OperatedRun.START);

      assertThat(talk.overlay(Overlay.LADDER).orElseThrow().body()).isEqualTo(RUNGS);
      assertThat(ScreenProbe.on(talk).type("l").frame()).contains("1. Reload the patched FM");
    }

    @Test
    void showALadderThatArrivesWhileItIsOpen() {
      ScreenProbe probe = ScreenProbe.on(talk).type(CTRL_R);
      assertThat(probe.frame()).contains("The flow is being read");
      talk.climbs(ShippedFlow.read());
      probe.attend();

      assertThat(probe.frame()).contains("1. Reload the patched FM");
    }

    @Test
    void keepWhatWasTypedWhenTheLadderArrives() {
      ScreenProbe probe = ScreenProbe.on(talk).type("Bea");
      talk.climbs(ShippedFlow.read());
      probe.attend();

      assertThat(probe.frame()).contains("[Bea ");
    }

    @Test
    void showWhatWasSeenOfTheHostWhereACardIsChosen() {
      assertThat(talk.screen().overlays()).doesNotContain(Overlay.INVENTORY);
      talk.answer(talk.screen().serial(), new Answer.Typed("Ana"), OperatedRun.START);

      assertThat(ScreenProbe.on(talk).type("i").frame())
          .contains("lab 53****", "payments 53****", "/dev/k7pf1")
          .doesNotContain("532018");
    }

    @Test
    void haveNoOutputSinceNothingRan() {
      talk.answer(talk.screen().serial(), new Answer.Typed("Ana"), OperatedRun.START);

      assertThat(ScreenProbe.on(talk).type("o").frame())
          .contains("There is no output on this screen.");
      assertThat(talk.screen().overlays()).doesNotContain(Overlay.OUTPUT);
    }
  }
}
