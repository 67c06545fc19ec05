// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.hsm.ActResult;
import java.time.Instant;
import java.util.Optional;

/**
 * The act that was begun last in a training, with its result if it came to one.
 *
 * @param number 1 for the first act of the training
 * @param kind which of the six
 * @param card the card that was named
 * @param action the action with its arguments, as text
 * @param begunAt when it was begun
 * @param stage how far it came
 * @param result what the program said; empty if it was cut off before
 */
public record LastAct(
    int number,
    ActionKind kind,
    CardRef card,
    String action,
    Instant begunAt,
    ActStage stage,
    Optional<ActResult> result) {

  LastAct at(ActStage next) {
    return new LastAct(number, kind, card, action, begunAt, next, result);
  }

  LastAct finished(ActResult said) {
    return new LastAct(number, kind, card, action, begunAt, ActStage.FINISHED, Optional.of(said));
  }
}
