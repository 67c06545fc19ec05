// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.evidence.RunSummary;
import java.nio.file.Path;
import java.util.Optional;

/** A process that verifies a run and lists it, in as little memory as it was given. */
final class LongJournal {

  private LongJournal() {}

  public static void main(String[] args) throws Exception {
    Path run = Path.of(args[0]);
    System.out.println(RunFolderVerifier.verify(run, Optional.empty()).standing());
    System.out.println(RunSummary.of(run).state());
  }
}
