// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

/** Says why a file is not a training image. The message is one sentence for the operator. */
public final class TrainingImageException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message one sentence
   */
  public TrainingImageException(String message) {
    super(message);
  }
}
