// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

/** A file of an act does not hold the bytes that were approved. */
public final class AlteredFileException extends Exception {

  private static final long serialVersionUID = 1L;

  AlteredFileException(String sentence) {
    super(sentence);
  }
}
