// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Tells whether two screens look alike, so that a second that passes costs nothing. */
final class Sight {

  private Sight() {}

  static boolean same(Optional<Screen> one, Optional<Screen> other) {
    return one.isPresent() == other.isPresent()
        && one.map(screen -> same(screen, other.orElseThrow())).orElse(true);
  }

  static boolean same(Screen one, Screen other) {
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
