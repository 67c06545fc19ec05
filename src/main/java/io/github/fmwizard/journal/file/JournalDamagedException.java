// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import java.io.IOException;

/** Thrown when what is read of a journal is not what was written. */
public class JournalDamagedException extends IOException {

  private static final long serialVersionUID = 1L;

  JournalDamagedException(String message) {
    super(message);
  }
}
