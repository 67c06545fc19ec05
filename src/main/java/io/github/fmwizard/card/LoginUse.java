// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** Whether an act spent a login of the HSM SO. */
public enum LoginUse implements Word {
  /** Certainly not. */
  NONE("none"),
  /** One that succeeded. */
  SUCCEEDED("succeeded"),
  /** One that failed. */
  FAILED("failed"),
  /** Possibly one. */
  POSSIBLY("possibly");

  private final String word;

  LoginUse(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
