// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one act does to a card. Pure. */
public interface Work {

  /** Returns why the request itself cannot be met: a file, a certificate, an FM ID. */
  default Optional<Outcome.Failure> refusal(SimulatedCard card, Instant now) {
    return Optional.empty();
  }

  /** Returns how the card hinders it although the request is right. */
  default Optional<Outcome> hindrance(SimulatedCard card) {
    return Optional.empty();
  }

  /** Returns the card after it. */
  SimulatedCard done(SimulatedCard card, Instant now);

  /** Returns the card if power was lost halfway; that it is unreachable then comes on top. */
  SimulatedCard half(SimulatedCard card, Half half);

  /** Returns what the program prints. */
  List<String> lines(SimulatedCard card);

  /**
   * How an act is left half done.
   *
   * @param survivors the FMs that a half erase leaves; by the seed if empty
   * @param seed what else follows from
   */
  public record Half(List<FmId> survivors, String seed) {

    public Half {
      survivors = List.copyOf(survivors);
    }

    /** Returns a number from 0 to below the bound. */
    int choice(String purpose, int bound) {
      return Chance.choice(seed + " " + purpose, bound);
    }
  }
}
