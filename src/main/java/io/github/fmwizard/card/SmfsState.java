// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** Whether the Secure Memory File System is usable. Nothing known reads its contents. */
public enum SmfsState implements Word {
  /** FMs can use it. */
  ACTIVE("active"),
  /** It must be activated by the HSM SO, unless policy 51 does it after a restart. */
  INACTIVE("inactive");

  private final String word;

  SmfsState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
