// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Optional;
import java.util.OptionalInt;

/** What became of an action: one of five, the doubtful ones among them. */
public sealed interface Outcome {

  /** It did what it was asked to. */
  record Done() implements Outcome {}

  /**
   * The card or a program refused before anything changed.
   *
   * @param failure who refused, and why
   * @param attemptsLeft logins left if a login was refused and the card tells; empty if unknown or
   *     no login failed
   */
  record Refused(Failure failure, OptionalInt attemptsLeft) implements Outcome {}

  /**
   * It was begun and did not succeed.
   *
   * @param failure who failed, and why
   */
  record Failed(Failure failure) implements Outcome {}

  /**
   * Nobody can tell. Unrecognised tool text lands here, never in {@link Done}.
   *
   * @param why completes the sentence "unknown because ..."
   */
  record Unknown(String why) implements Outcome {}

  /**
   * It was carried out with something else than what was approved.
   *
   * @param what one sentence
   */
  record Other(String what) implements Outcome {}

  /**
   * Names the call or program that failed, its raw code and our reading of it.
   *
   * @param call the PKCS#11 function or the program
   * @param code the raw code as text, for example {@code CKR_DEVICE_ERROR (0x00000030)} or {@code
   *     exit 3}
   * @param reading our reading, one sentence
   * @param blame whom the code speaks against
   */
  record Failure(String call, String code, String reading, Blame blame) {

    /**
     * Makes a failure from a known return code.
     *
     * @param call the function or program that returned it
     * @param code the code
     * @return the failure
     */
    public static Failure of(String call, ReturnCode code) {
      return new Failure(call, code.toString(), code.reading(), code.blame());
    }

    /**
     * Makes a failure from any return code; one that is not known speaks against nobody.
     *
     * @param call the function or program that returned it
     * @param code its value, 32 bits
     * @return the failure
     */
    public static Failure of(String call, long code) {
      return ReturnCode.of(code)
          .map(known -> of(call, known))
          .orElseGet(
              () ->
                  new Failure(
                      call,
                      ReturnCode.describe(code),
                      "Nothing is known about this code.",
                      Blame.UNKNOWN));
    }
  }

  /**
   * Returns which of the five it is.
   *
   * @return its kind
   */
  default OutcomeKind kind() {
    return switch (this) {
      case Done done -> OutcomeKind.DONE;
      case Refused refused -> OutcomeKind.REFUSED;
      case Failed failed -> OutcomeKind.FAILED;
      case Unknown unknown -> OutcomeKind.UNKNOWN;
      case Other other -> OutcomeKind.OTHER;
    };
  }

  /**
   * Returns who refused or failed, and why.
   *
   * @return the failure, or empty if none is known
   */
  default Optional<Failure> anyFailure() {
    return switch (this) {
      case Refused(Failure failure, OptionalInt left) -> Optional.of(failure);
      case Failed(Failure failure) -> Optional.of(failure);
      case Done done -> Optional.empty();
      case Unknown unknown -> Optional.empty();
      case Other other -> Optional.empty();
    };
  }

  /**
   * Makes an outcome of a kind.
   *
   * @param kind which of the five
   * @param failure who refused or failed; of an unknown or other outcome its reading says why
   * @param attemptsLeft logins left, where a refused login told
   * @return the outcome, without what its kind does not hold
   */
  static Outcome of(OutcomeKind kind, Failure failure, OptionalInt attemptsLeft) {
    return switch (kind) {
      case DONE -> new Done();
      case REFUSED -> new Refused(failure, attemptsLeft);
      case FAILED -> new Failed(failure);
      case UNKNOWN -> new Unknown(failure.reading());
      case OTHER -> new Other(failure.reading());
    };
  }
}
