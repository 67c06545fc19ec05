// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import java.io.IOException;

/** Thrown when a journal can't be taken up again; the message says why and what can be done. */
public final class ResumeRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  ResumeRefusedException(String what, String mend) {
    super(what + " " + mend);
  }
}
