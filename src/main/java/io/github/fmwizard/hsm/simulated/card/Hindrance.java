// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether a card hinders an act. What a real card answers in such a case is not known: invented.
 *
 * @param kind how
 * @param code the code that it gives; without meaning if it works
 */
public record Hindrance(Kind kind, ReturnCode code) {

  /** No hindrance. */
  public static final Hindrance WORKS = new Hindrance(Kind.WORKS, ReturnCode.CKR_OK);

  /** How an act is hindered. */
  public enum Kind {
    /** Not at all. */
    WORKS,
    /** The card refuses before it changes anything. */
    REFUSED,
    /** The card begins, fails, and has changed nothing. */
    FAILED
  }

  Optional<Outcome> outcome(String program) {
    Outcome.Failure failure = Outcome.Failure.of(program, code);
    return switch (kind) {
      case WORKS -> Optional.empty();
      case REFUSED -> Optional.of(new Outcome.Refused(failure, OptionalInt.empty()));
      case FAILED -> Optional.of(new Outcome.Failed(failure));
    };
  }
}
