// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** How the HSM SO proves who they are. */
public enum AuthenticationKind implements Word {
  /** A typed password. */
  PASSWORD("password"),
  /** The blue key at a PED; nothing is typed, and there is no deadline. */
  PED("ped");

  private final String word;

  AuthenticationKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
