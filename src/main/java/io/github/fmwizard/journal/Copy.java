// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

/** What came of copying a file of the operator's into the run folder. */
public sealed interface Copy {

  /**
   * The file is in the run folder, synced.
   *
   * @param file how entries name it
   */
  record Stored(StoredFile file) implements Copy {}

  /**
   * The file can't be taken; nothing was stored.
   *
   * @param why a sentence that names the file
   */
  record Refused(String why) implements Copy {}
}
