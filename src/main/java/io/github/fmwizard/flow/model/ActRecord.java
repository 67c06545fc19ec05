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
 * @param image what was loaded, for a load
 * @param tested how the application's own test ended after it, for a load: {@code failed} or {@code
 *     passed} with its name and time
 * @param resolvedBy who said what became of it, where nobody could see that
 * @param faulty the FM that was named as the faulty one when it ended, if one FM was meant
 */
public record ActRecord(
    String path,
    ActionKind action,
    Optional<FmId> fmId,
    Facts before,
    Optional<Account> account,
    Optional<OutcomeKind> outcome,
    boolean stateChangeSeen,
    Optional<ImageRef> image,
    Optional<String> tested,
    Optional<String> resolvedBy,
    Optional<FmId> faulty) {

  /**
   * Makes a record of an act that loads nothing.
   *
   * @param path the step's place
   * @param action the action
   * @param fmId the FM that was meant
   * @param before facts directly before it
   * @param account what was said about it
   * @param outcome what became of it
   * @param stateChangeSeen whether another state was seen on the way
   */
  public ActRecord(
      String path,
      ActionKind action,
      Optional<FmId> fmId,
      Facts before,
      Optional<Account> account,
      Optional<OutcomeKind> outcome,
      boolean stateChangeSeen) {
    this(
        path,
        action,
        fmId,
        before,
        account,
        outcome,
        stateChangeSeen,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Names the image that was loaded.
   *
   * @param loaded the image, if it is a load
   * @return the record with it
   */
  public ActRecord loading(Optional<ImageRef> loaded) {
    return with(outcome, loaded, tested, resolvedBy, faulty);
  }

  /**
   * Says how the test after the load ended.
   *
   * @param words {@code failed} or {@code passed}, with name and time
   * @return the record with it
   */
  public ActRecord tested(String words) {
    return with(outcome, image, Optional.of(words), resolvedBy, faulty);
  }

  /**
   * Notes that a person says what became of it.
   *
   * @param by who says it
   * @return the record with it
   */
  public ActRecord resolved(String by) {
    return with(outcome, image, tested, Optional.of(by), faulty);
  }

  /**
   * Settles what became of it.
   *
   * @param kind the outcome
   * @return the record with it
   */
  public ActRecord settled(OutcomeKind kind) {
    return with(Optional.of(kind), image, tested, resolvedBy, faulty);
  }

  /**
   * Notes which FM was named as the faulty one.
   *
   * @param id the FM, if one was named
   * @return the record with it
   */
  public ActRecord against(Optional<FmId> id) {
    return with(outcome, image, tested, resolvedBy, id);
  }

  /** What was done, before what and with which account stays. */
  private ActRecord with(
      Optional<OutcomeKind> outcome,
      Optional<ImageRef> image,
      Optional<String> tested,
      Optional<String> resolvedBy,
      Optional<FmId> faulty) {
    return new ActRecord(
        path,
        action,
        fmId,
        before,
        account,
        outcome,
        stateChangeSeen,
        image,
        tested,
        resolvedBy,
        faulty);
  }
}
