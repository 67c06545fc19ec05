// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import io.github.fmwizard.card.DispatchCode;
import io.github.fmwizard.card.ReturnCode;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a call brought: a value, a return code, or that there is no such function.
 *
 * @param <T> the type of the value
 */
public sealed interface CallResult<T> {

  /**
   * The call succeeded.
   *
   * @param <T> the type of the value
   * @param call the function
   * @param value what it brought
   */
  record Value<T>(String call, T value) implements CallResult<T> {}

  /**
   * The call returned another code than success.
   *
   * @param <T> the type of the value that did not come
   * @param call the function
   * @param code the code, 32 bits
   */
  record Refused<T>(String call, long code) implements CallResult<T> {
    /**
     * Names call and code.
     *
     * @return for example {@code C_GetTokenInfo returned CKR_DEVICE_ERROR (0x00000030)}
     */
    public String words() {
      String name =
          call.startsWith("MD_") ? DispatchCode.describe(code) : ReturnCode.describe(code);
      return call + " returned " + name;
    }
  }

  /**
   * The library has no such function, so nothing was called.
   *
   * @param <T> the type of the value that did not come
   * @param call the function
   */
  record Absent<T>(String call) implements CallResult<T> {}

  /**
   * Returns the function that was called.
   *
   * @return its name
   */
  String call();

  /**
   * Changes the value, if there is one.
   *
   * @param <R> the new type
   * @param change makes the new value
   * @return the changed answer
   */
  default <R> CallResult<R> map(Function<? super T, R> change) {
    return then(value -> new Value<>(call(), change.apply(value)));
  }

  /**
   * Goes on with the next call, if this one succeeded.
   *
   * @param <R> the type of the next value
   * @param next the next call
   * @return its answer, or this one's failure
   */
  default <R> CallResult<R> then(Function<? super T, CallResult<R>> next) {
    return switch (this) {
      case Value<T> value -> next.apply(value.value());
      case Refused<T> refused -> new Refused<>(refused.call(), refused.code());
      case Absent<T> absent -> new Absent<>(absent.call());
    };
  }

  /**
   * Returns the value, if there is one.
   *
   * @return the value; empty if there is none
   */
  default Optional<T> found() {
    return switch (this) {
      case Value<T> value -> Optional.of(value.value());
      case Refused<T> refused -> Optional.empty();
      case Absent<T> absent -> Optional.empty();
    };
  }
}
