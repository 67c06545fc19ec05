// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.hsm.ActResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How an act of a test goes.
 *
 * @param result what is said of it; may throw
 * @param change what becomes of the card; the usual if empty
 */
public record ScriptedAct(Supplier<ActResult> result, Optional<Consumer<CardPicture>> change) {

  /**
   * Makes an act that ends with an outcome.
   *
   * @param outcome what is said
   * @param login what it spent
   * @param change what becomes of the card; the usual if empty
   * @return the act
   */
  public static ScriptedAct of(
      Outcome outcome, LoginUse login, Optional<Consumer<CardPicture>> change) {
    return new ScriptedAct(() -> new ActResult(outcome, login, List.of("a line")), change);
  }

  /**
   * Makes an act that is done, with the usual change of the card.
   *
   * @return the act
   */
  public static ScriptedAct done() {
    return of(new Outcome.Done(), LoginUse.NONE, Optional.empty());
  }

  /**
   * Makes an act that is said to be done.
   *
   * @param change what becomes of the card
   * @return the act
   */
  public static ScriptedAct done(Consumer<CardPicture> change) {
    return of(new Outcome.Done(), LoginUse.NONE, Optional.of(change));
  }

  /**
   * Makes an act that fails after a login and changes nothing.
   *
   * @param blame whom the code speaks against
   * @return the act
   */
  public static ScriptedAct failed(Blame blame) {
    Outcome.Failure failure =
        new Outcome.Failure("C_CreateObject", "0x5", "the card would not", blame);
    return of(new Outcome.Failed(failure), LoginUse.SUCCEEDED, Optional.of(card -> {}));
  }

  /**
   * Makes an act whose login is refused, with two attempts left.
   *
   * @return the act
   */
  public static ScriptedAct refused() {
    Outcome.Failure failure =
        new Outcome.Failure("C_Login", "0xa0", "the password was wrong", Blame.LOGIN);
    return of(
        new Outcome.Refused(failure, OptionalInt.of(2)),
        LoginUse.FAILED,
        Optional.of(card -> card.count(FactName.SO_ATTEMPTS_LEFT, 2)));
  }

  /**
   * Makes an act that is refused for something that can be mended.
   *
   * @return the act
   */
  public static ScriptedAct refusedUntilMended() {
    Outcome.Failure failure =
        new Outcome.Failure("lunareset", "0x5", "the device is in use", Blame.MENDABLE);
    return of(
        new Outcome.Refused(failure, OptionalInt.empty()), LoginUse.NONE, Optional.of(card -> {}));
  }

  /**
   * Makes an act whose words nobody recognises.
   *
   * @param change what becomes of the card
   * @return the act
   */
  public static ScriptedAct unknown(Consumer<CardPicture> change) {
    return of(
        new Outcome.Unknown("its words are not recognised"), LoginUse.NONE, Optional.of(change));
  }
}
