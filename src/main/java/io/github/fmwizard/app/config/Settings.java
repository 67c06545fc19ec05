// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What may be set without an option. No setting answers a gate or loosens what holds on a card.
 *
 * @param plain linear mode
 * @param ascii ASCII only
 * @param mono no colour
 * @param state the state directory
 * @param flows a folder for training, beside the shipped one
 * @param logLevel error, warn, info or debug
 * @param restartWait the full wait for a card to come back from a restart
 * @param clientProfile the client profile of this site
 */
public record Settings(
    Optional<Boolean> plain,
    Optional<Boolean> ascii,
    Optional<Boolean> mono,
    Optional<Path> state,
    Optional<Path> flows,
    Optional<String> logLevel,
    Optional<Duration> restartWait,
    Optional<Path> clientProfile) {

  /** Nothing is set. */
  public static final Settings NONE =
      new Settings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The shortest full wait: a card that comes back later is not to be taken for lost. */
  static final int LEAST_WAIT_SECONDS = 30;

  static final int MOST_WAIT_SECONDS = 7200;

  /** Fills what is not set here from settings of lower precedence. */
  Settings or(Settings lower) {
    return new Settings(
        first(plain, lower.plain),
        first(ascii, lower.ascii),
        first(mono, lower.mono),
        first(state, lower.state),
        first(flows, lower.flows),
        first(logLevel, lower.logLevel),
        first(restartWait, lower.restartWait),
        first(clientProfile, lower.clientProfile));
  }

  private static <T> Optional<T> first(Optional<T> one, Optional<T> other) {
    return one.isPresent() ? one : other;
  }
}
