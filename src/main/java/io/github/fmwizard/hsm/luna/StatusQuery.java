// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import java.util.List;

/**
 * What {@code ctfm} may be asked at the officer's console. No other program is ever run to ask it
 * something.
 */
public enum StatusQuery {
  /**
   * {@code ctfm q}: the FMs and the SMFS. The verb is documented for ProtectServer (PTK-DEPLOY).
   */
  QUERY("q"),
  /**
   * {@code ctfm} alone: its own usage, since its options for deleting and querying are not
   * documented on Luna. That it prints one is expected, not known.
   */
  USAGE("");

  private final String verb;

  StatusQuery(String verb) {
    this.verb = verb;
  }

  List<String> arguments() {
    return verb.isEmpty() ? List.of() : List.of(verb);
  }

  /** Returns the word for its folder. */
  String word() {
    return this == QUERY ? "query" : "usage";
  }
}
