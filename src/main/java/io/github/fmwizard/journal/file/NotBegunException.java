// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.ChainVerdict;
import java.io.IOException;

/** Thrown when a run has no line that was ever synced, so that nothing can have been done in it. */
public final class NotBegunException extends IOException {

  private static final long serialVersionUID = 1L;

  NotBegunException() {
    super(ChainVerdict.NotBegun.SENTENCE);
  }
}
