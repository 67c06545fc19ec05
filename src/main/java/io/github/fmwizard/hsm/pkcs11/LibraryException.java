// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

/** A library can't be loaded, or what loads it can't. The message says what to do. */
public final class LibraryException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message a sentence for people
   */
  LibraryException(String message) {
    super(message);
  }
}
