// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.tui.edit.Editor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is drawn: a screen, and what somebody did to it.
 *
 * @param screen the screen on top
 * @param editor takes the answer; one that takes nothing under an overlay
 * @param scroll lines of the body that are scrolled away at its top
 * @param notice a word in the place of the key bar
 * @param keys what keys do now, most important first
 */
record View(Screen screen, Editor editor, int scroll, Optional<String> notice, List<KeyHint> keys) {
  /** Tells whether two screens look alike, so that a second that passes costs nothing. */
  static boolean isSame(Optional<Screen> one, Optional<Screen> other) {
    return one.isPresent() == other.isPresent()
        && one.map(screen -> isSame(screen, other.orElseThrow())).orElse(true);
  }

  static boolean isSame(Screen one, Screen other) {
    return one.id().equals(other.id())
        && one.kind() == other.kind()
        && same(one.header(), other.header())
        && one.place().equals(other.place())
        && one.body().equals(other.body())
        && one.status().equals(other.status())
        && one.question().equals(other.question())
        && one.prompt().equals(other.prompt())
        && one.keys().equals(other.keys())
        && one.overlays().equals(other.overlays());
  }

  /** The clock shows minutes. */
  private static boolean same(Header one, Header other) {
    return minute(one.clock()).equals(minute(other.clock()))
        && one.training() == other.training()
        && one.card().equals(other.card())
        && one.run().equals(other.run())
        && Objects.equals(one.flow(), other.flow());
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }
}
