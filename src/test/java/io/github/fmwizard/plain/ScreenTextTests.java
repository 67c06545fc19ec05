// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenTextTests {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final ScreenText text = new ScreenText(PlainOptions.usual());

  @Test
  void anotherPlaceIsOneLine() {
    assertThat(text.changedTop(screen("card", NOON, "step 1"), screen("card", NOON, "step 2")))
        .containsExactly("== step 2");
  }

  @Test
  void anotherCardIsAllOfTheTop() {
    assertThat(text.changedTop(screen("one", NOON, "step 1"), screen("other", NOON, "step 1")))
        .containsExactly("== TRAINING, other, run 1, 2026-03-01 12:00:00 UTC", "   step 1");
  }

  @Test
  void timeAloneIsNoChange() {
    assertThat(
            text.changedTop(
                screen("card", NOON, "step 1"), screen("card", NOON.plusSeconds(1), "step 1")))
        .isEmpty();
  }

  private static Screen screen(String card, Instant at, String place) {
    return new Screen(
        "ask",
        Screen.Kind.ASK,
        new Header(true, card, "1", Optional.empty(), at),
        place,
        List.of(),
        "",
        "What now?",
        new Prompt.None(),
        List.of());
  }
}
