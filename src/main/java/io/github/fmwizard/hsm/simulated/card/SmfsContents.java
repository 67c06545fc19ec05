// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import java.util.List;

/**
 * What is in SMFS in truth, for the debrief after a training only: no inspection can see it.
 *
 * @param present the key sets that are there
 * @param lost those that were there at first and are not any more
 */
public record SmfsContents(List<KeySet> present, List<KeySet> lost) {

  /** Copies the lists. */
  public SmfsContents {
    present = List.copyOf(present);
    lost = List.copyOf(lost);
  }
}
