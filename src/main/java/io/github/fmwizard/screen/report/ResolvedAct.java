// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.ActRecord;
import java.util.Optional;

/** Tells an outcome that a person said from one that was seen. */
final class ResolvedAct {

  private ResolvedAct() {}

  /** Returns what a person said of an act whose outcome was not known, or empty if nobody did. */
  static Optional<String> outcome(ActRecord act) {
    return act.resolvedBy().flatMap(by -> act.outcome().flatMap(kind -> words(kind, by)));
  }

  private static Optional<String> words(OutcomeKind kind, String by) {
    return switch (kind) {
      case DONE -> Optional.of("said to be done, by " + by);
      case FAILED -> Optional.of("said not to be done, by " + by);
      case REFUSED, OTHER, UNKNOWN -> Optional.empty();
    };
  }
}
