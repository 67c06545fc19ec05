// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

/** Thrown when an entry does not hold what its reader needs; the message names the key. */
public final class MalformedEntryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Make an exception.
   *
   * @param message a sentence that names the key
   */
  public MalformedEntryException(String message) {
    super(message);
  }
}
