// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.OutcomeKind;
import java.util.Optional;

/**
 * An act of this run, for judging what it did and for the report.
 *
 * @param path the step's place, for example {@code delete-then-load/delete}
 * @param action the action
 * @param fmId the FM that was meant, for a delete
 * @param before facts directly before it
 * @param account what was said about it; absent while it runs
 * @param outcome what became of it; absent while it is not judged
 * @param stateChangeSeen for a restart: whether another state was seen on the way
 */
public record ActRecord(
    String path,
    ActionKind action,
    Optional<FmId> fmId,
    Facts before,
    Optional<Account> account,
    Optional<OutcomeKind> outcome,
    boolean stateChangeSeen) {

  /**
   * Settles what became of it.
   *
   * @param kind the outcome
   * @return the record with it
   */
  public ActRecord settled(OutcomeKind kind) {
    return new ActRecord(path, action, fmId, before, account, Optional.of(kind), stateChangeSeen);
  }
}
