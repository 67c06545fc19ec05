// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Word;

/** Names of answers that stand for one thing in every flow: code reads them, too. */
public enum AnswerName implements Word {
  /** What is wrong. */
  SYMPTOM("symptom", AskKind.SYMPTOM),
  /** The FM that broke the HSM. */
  CULPRIT("culprit", AskKind.LOADED_FM),
  /** The serial, from the asset sheet. */
  ASSET_SERIAL("asset-serial", AskKind.TEXT),
  /** A file for each FM. */
  FM_FILES("fm-files", AskKind.FM_FILES),
  /** What SMFS is said to hold. */
  SMFS_INVENTORY("smfs-inventory", AskKind.SMFS_INVENTORY),
  /** Whether the partitions are backed up. */
  PARTITIONS_BACKED_UP("partitions-backed-up", AskKind.YES_NO),
  /** Whether the applications are stopped. */
  APPLICATIONS_STOPPED("applications-stopped", AskKind.YES_NO),
  /** Whether the host was power cycled. */
  POWER_CYCLED("power-cycled", AskKind.YES_NO),
  /** Whether the owners made new keys or imported their exports after SMFS was erased. */
  KEYS_RESTORED("keys-restored", AskKind.YES_NO),
  /** The result of the application's own test. */
  APPLICATION_TEST("application-test", AskKind.APPLICATION_TEST);

  private final String word;
  private final AskKind kind;

  AnswerName(String word, AskKind kind) {
    this.word = word;
    this.kind = kind;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Returns how it must be asked for.
   *
   * @return the kind of question
   */
  public AskKind kind() {
    return kind;
  }

  /**
   * Tells whether an answer has this name.
   *
   * @param name the name
   * @return true if it is this one
   */
  public boolean names(String name) {
    return word.equals(name);
  }
}
