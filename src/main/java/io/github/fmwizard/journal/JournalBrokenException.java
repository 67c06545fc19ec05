// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

/**
 * Thrown when a journal can't be written, and from then on at every further try.
 *
 * <p>Unchecked, since nothing near the call can mend it: no journal, no act. It is caught once,
 * where the run is stopped. What was appended before stays.
 */
public final class JournalBrokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Make an exception.
   *
   * @param message a sentence that names the file
   * @param cause what the host said
   */
  public JournalBrokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
