// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import java.util.List;

/**
 * What a program or call said about an action. Success is not taken from here: the caller looks
 * again.
 *
 * @param outcome its own account
 * @param login whether it may have spent a login of the HSM SO
 * @param output its lines of output, escape sequences removed, without secrets
 * @param records absolute paths of files to keep as evidence: what a program printed, byte for
 *     byte, and when; without anything typed
 */
public record ActResult(
    Outcome outcome, LoginUse login, List<String> output, List<String> records) {

  /** Copies the lists. */
  public ActResult {
    output = List.copyOf(output);
    records = List.copyOf(records);
  }

  /**
   * Makes a result without files.
   *
   * @param outcome its own account
   * @param login whether it may have spent a login of the HSM SO
   * @param output its lines of output
   */
  public ActResult(Outcome outcome, LoginUse login, List<String> output) {
    this(outcome, login, output, List.of());
  }

  /**
   * Returns what was said, without output and files.
   *
   * @return the account
   */
  public Account account() {
    return new Account(outcome, login);
  }
}
