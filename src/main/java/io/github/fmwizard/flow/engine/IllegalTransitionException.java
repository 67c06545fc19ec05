// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.flow.model.Signal;

/**
 * A signal came that the state does not wait for: a bug, or a journal that was not written by this
 * engine.
 */
public final class IllegalTransitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param where the place and what it waits for
   * @param signal the signal that came
   */
  public IllegalTransitionException(String where, Signal signal) {
    super("At " + where + " there is no way on with " + signal);
  }
}
