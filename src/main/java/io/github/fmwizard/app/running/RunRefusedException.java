// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

/** A run can't begin or go on; nothing was done. */
public final class RunRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean badInput;

  /**
   * Makes the exception.
   *
   * @param badInput whether a file is at fault, rather than the host
   * @param sentence what is wrong, and the mend
   */
  public RunRefusedException(boolean badInput, String sentence) {
    super(sentence);
    this.badInput = badInput;
  }

  /**
   * Tells whether a file is at fault.
   *
   * @return false if the host is
   */
  public boolean badInput() {
    return badInput;
  }
}
