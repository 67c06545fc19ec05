// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.FmId;
import java.util.List;

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
    return Digests.choice(seed + " " + purpose, bound);
  }
}
