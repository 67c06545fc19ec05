// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

/** A scenario's model run does not lead to its end: the scenario file is at fault. */
public final class ModelRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param sentence where it went astray
   */
  public ModelRunException(String sentence) {
    super(sentence);
  }
}
