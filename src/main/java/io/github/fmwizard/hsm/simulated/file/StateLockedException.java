// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import java.io.IOException;

/** Says that another process, or another part of this one, works with the training card. */
public final class StateLockedException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Says which file is held.
   *
   * @param message one sentence
   */
  public StateLockedException(String message) {
    super(message);
  }
}
