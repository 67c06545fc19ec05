// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

/**
 * Whether a person accepted that nobody knows how many logins of the HSM SO are left. One word
 * allows one login, and there is no other one until a login has succeeded.
 */
public enum LoginConsent {
  /** Nobody was asked, or a login has succeeded since. */
  NOT_GIVEN,
  /** Somebody did, and no act has used it yet. */
  GIVEN,
  /** An act that may log in was begun on it. */
  SPENT
}
