// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

/** There is no terminal that we can use; the message says to a person what to do. */
public final class TerminalException extends Exception {

  private static final long serialVersionUID = 1L;

  TerminalException(String message) {
    super(message);
  }

  TerminalException(String message, Throwable cause) {
    super(message, cause);
  }
}
