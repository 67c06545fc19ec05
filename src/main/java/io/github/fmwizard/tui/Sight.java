// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Deck;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Tells whether two decks look alike, so that a second that passes costs nothing. */
final class Sight {

  private Sight() {}

  static boolean same(Deck before, Deck now, Optional<Overlay> open) {
    return same(before.main(), now.main())
        && before.overlays().keySet().equals(now.overlays().keySet())
        && open.map(key -> sameOverlay(before, now, key)).orElse(true);
  }

  private static boolean sameOverlay(Deck before, Deck now, Overlay key) {
    var one = before.overlays().get(key);
    var other = now.overlays().get(key);
    return one != null && other != null && same(one, other);
  }

  private static boolean same(Screen one, Screen other) {
    return one.id().equals(other.id())
        && one.kind() == other.kind()
        && same(one.header(), other.header())
        && one.place().equals(other.place())
        && one.body().equals(other.body())
        && one.status().equals(other.status())
        && one.question().equals(other.question())
        && one.prompt().equals(other.prompt())
        && one.keys().equals(other.keys());
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
