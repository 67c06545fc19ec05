// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.simulated.card.CardLife;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.Ledger;
import io.github.fmwizard.hsm.simulated.card.PasswordVerifier;
import io.github.fmwizard.hsm.simulated.card.Running;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a training begins with.
 *
 * @param setup the host with its cards
 * @param faults what goes wrong
 * @param seed what unspecified details follow from
 * @param passwords the training password of the HSM SO of each card without a PED; closed by the
 *     caller
 */
public record TrainingStart(
    HostSetup setup, FaultScript faults, long seed, Map<CardSerial, Secret> passwords) {

  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException if a card without a PED has no password
   */
  public TrainingStart {
    passwords = Map.copyOf(passwords);
    for (SimulatedCard card : setup.cards()) {
      CardSerial serial = card.identity().serial();
      if (card.so().authentication() == AuthenticationKind.PASSWORD
          && !passwords.containsKey(serial)) {
        throw new IllegalArgumentException("Card " + serial + " needs a training password.");
      }
    }
  }

  TrainingState begin(Instant now) {
    Map<CardSerial, PasswordVerifier> verifiers = new HashMap<>();
    passwords.forEach(
        (serial, password) ->
            verifiers.put(serial, PasswordVerifier.of(password, seed + " " + serial)));
    Map<CardSerial, List<KeySet>> keySets = new HashMap<>();
    setup.cards().forEach(card -> keySets.put(card.identity().serial(), card.smfs().keySets()));
    return new TrainingState(
            setup.host(), setup.cards(), faults, seed, verifiers, keySets, Ledger.EMPTY)
        .each(card -> started(fingerprinted(card), now))
        .at(now);
  }

  private static SimulatedCard fingerprinted(SimulatedCard card) {
    return card.fms(
        card.fms().stream()
            .map(
                fm ->
                    new InstalledFm(
                        fm.id(), fm.allocated(), fm.build().fingerprinted(), fm.standing()))
            .toList());
  }

  /**
   * Starts a card that is not started yet; what the setup says of SMFS holds if it then answers.
   */
  private static SimulatedCard started(SimulatedCard card, Instant now) {
    if (!(card.running() instanceof Running.NotStarted)) {
      return card;
    }
    SimulatedCard started = CardLife.start(card, now);
    return started.answers()
        ? started
            .smfs(started.smfs().active(card.smfs().active()))
            .sessions(card.sessions())
            .flags(card.flags())
        : started;
  }
}
