// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Word;

/** What kind of answer a question takes. */
public enum AskKind implements Word {
  /** One of the known symptoms ({@code choice} from {@code symptoms}). */
  SYMPTOM("choice-symptoms"),
  /**
   * One of the FMs that the card lists, or one that is named by hand ({@code choice} from {@code
   * loaded-fms}).
   */
  LOADED_FM("choice-loaded-fms"),
  /** A line of text. */
  TEXT("text"),
  /** A file, copied into the run folder. */
  FILE("file"),
  /** Yes or no. */
  YES_NO("yes-no"),
  /** A file for each FM ({@code table} of {@code fm-files}). */
  FM_FILES("table-fm-files"),
  /** The key sets in SMFS ({@code table} of {@code smfs-inventory}). */
  SMFS_INVENTORY("table-smfs-inventory"),
  /** An image, its certificate and the FM ID it is said to have. */
  FM_IMAGE("fm-image"),
  /** The result of the application's own test. */
  APPLICATION_TEST("application-test");

  private final String word;

  AskKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
