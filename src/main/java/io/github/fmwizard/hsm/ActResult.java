// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import java.util.List;

/**
 * What a program or call said about an action. Success is not taken from here: the caller looks
 * again.
 *
 * @param outcome its own account
 * @param login whether it may have spent a login of the HSM SO
 * @param output its lines of output, escape sequences removed, without secrets
 */
public record ActResult(Outcome outcome, LoginUse login, List<String> output) {

  /** Copies the list. */
  public ActResult {
    output = List.copyOf(output);
  }

  /** Whether a login was spent. */
  public enum LoginUse {
    /** Certainly none. */
    NONE,
    /** One, and it succeeded: the count of failures is back at its start. */
    SUCCEEDED,
    /** One, and it failed. */
    FAILED,
    /** One may have been spent. */
    POSSIBLY
  }
}
