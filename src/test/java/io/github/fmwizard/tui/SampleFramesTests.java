// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the frames look like, whatever the real screens say. */
class SampleFramesTests {

  private final FrameGoldens goldens = FrameGoldens.of(getClass());

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eachKindKeepsTheRulesOfAllFrames(Kind kind) {
    var screen = SampleDecks.withOverlays(SampleDecks.ofEachKind().get(kind));

    FrameRules.check(screen, ScreenProbe.of(screen).frames());
  }

  @Test
  void aGateThatErasesInUnicode() {
    var screen = SampleDecks.erasing(new Prompt.Challenge("Type erase", 5, 42));

    goldens.checkFrames("erasing_unicode", ScreenProbe.of(screen).unicode().type("era"));
  }

  @Test
  void aPauseBeforeErasing() {
    goldens.checkFrames("erasing_hold", ScreenProbe.of(SampleDecks.erasing(new Prompt.Hold(27))));
  }

  @Test
  void aLargerTerminalGivesMoreRoom() {
    goldens.checkFrames("running_large", ScreenProbe.of(SampleDecks.running(590)).sized(100, 40));
  }

  @Test
  void aSmallTerminalSaysWhatToDo() {
    goldens.checkFrames("too_small", ScreenProbe.of(SampleDecks.ask()).sized(60, 15));
    assertThat(ScreenProbe.of(SampleDecks.ask()).sized(1, 1).rows()).hasSize(1);
  }

  @Test
  void anOverlayLiesOverTheScreen() {
    goldens.checkFrames(
        "overlay",
        ScreenProbe.of(SampleDecks.withOverlays(SampleDecks.ask())).open(Overlay.OUTPUT));
  }

  @Test
  void theFocusedChoiceHasTheCursor() {
    goldens.checkFrames("focused", ScreenProbe.of(SampleDecks.ask()).type("3"));
  }
}
