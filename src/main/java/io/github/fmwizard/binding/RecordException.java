// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.binding;

import java.io.IOException;

/** Says that bytes are not the record they should be, with key, line and column. */
public final class RecordException extends IOException {

  private static final long serialVersionUID = 1L;

  RecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
