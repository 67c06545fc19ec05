// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.binding;

import java.io.IOException;

/** Says that bytes are not the record they should be, with key, line and column. */
public final class RecordException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean cutOff;

  RecordException(String message, boolean cutOff, Throwable cause) {
    super(message, cause);
    this.cutOff = cutOff;
  }

  /**
   * Tells whether the bytes are no whole JSON, as a write that was cut off leaves them.
   *
   * @return false if they are JSON of something else
   */
  public boolean isCutOff() {
    return cutOff;
  }
}
