// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import java.util.List;
import java.util.Optional;

/**
 * A line of a vendor program that a client profile knows.
 *
 * @param pattern its shape
 * @param tells what it says of the act
 * @param acts the acts of which it says it; empty for all of its program
 * @param login what it says of a login, if it does
 * @param blame whom a refusal or failure speaks against
 * @param means our reading, one sentence; empty where the line speaks for itself
 */
public record KnownLine(
    LinePattern pattern,
    LineTells tells,
    List<ActionKind> acts,
    Optional<LoginUse> login,
    Blame blame,
    String means) {

  /** Copies the list. */
  public KnownLine {
    acts = List.copyOf(acts);
  }

  /** Tells whether it may be said of an act. */
  boolean of(Optional<ActionKind> act) {
    return acts.isEmpty() || act.filter(acts::contains).isPresent();
  }
}
