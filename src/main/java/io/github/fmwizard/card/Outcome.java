// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.OptionalInt;
import java.util.function.Function;

/** What became of an action: one of four, the doubtful one among them. */
public sealed interface Outcome {

  /** It did what it was asked to. */
  record Done() implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.done().apply(this);
    }
  }

  /**
   * The card or a program refused before anything changed.
   *
   * @param failure who refused, and why
   * @param attemptsLeft logins left if a login was refused and the card tells; empty if unknown or
   *     no login failed
   */
  record Refused(Failure failure, OptionalInt attemptsLeft) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.refused().apply(this);
    }
  }

  /**
   * It was begun and did not succeed.
   *
   * @param failure who failed, and why
   */
  record Failed(Failure failure) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.failed().apply(this);
    }
  }

  /**
   * Nobody can tell. Unrecognised tool text lands here, never in {@link Done}.
   *
   * @param why completes the sentence "unknown because ..."
   */
  record Unknown(String why) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unknown().apply(this);
    }
  }

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

  /** Whom a failure speaks against. Only the card opens the next rung. */
  enum Blame {
    /** The card itself. */
    CARD,
    /**
     * Something that can be mended on this rung: a file, a certificate, a setting, a pending
     * restart.
     */
    MENDABLE,
    /** The login: a wrong credential, or the budget is spent. */
    LOGIN,
    /** Not known. */
    UNKNOWN
  }

  /**
   * One function for each case.
   *
   * @param <R> the type of the result
   * @param done for {@link Done}
   * @param refused for {@link Refused}
   * @param failed for {@link Failed}
   * @param unknown for {@link Unknown}
   */
  record Cases<R>(
      Function<? super Done, R> done,
      Function<? super Refused, R> refused,
      Function<? super Failed, R> failed,
      Function<? super Unknown, R> unknown) {}

  /**
   * Applies the function for the case at hand.
   *
   * @param <R> the type of the result
   * @param cases one function for each case
   * @return what the function returned
   */
  <R> R fold(Cases<R> cases);
}
