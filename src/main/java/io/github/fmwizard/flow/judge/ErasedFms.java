// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.OutcomeKind;
import java.util.Optional;

/** Whether all FMs were erased in this run; later loads don't change it. */
final class ErasedFms {

  private ErasedFms() {}

  static boolean inThisRun(Knowledge known) {
    return known.acts().stream()
        .anyMatch(
            act ->
                act.action() == ActionKind.ERASE_ALL_FMS
                    && act.outcome().equals(Optional.of(OutcomeKind.DONE)));
  }
}
