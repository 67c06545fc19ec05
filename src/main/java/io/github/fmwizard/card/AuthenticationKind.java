// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** How the HSM SO proves who they are. */
public enum AuthenticationKind {
  /** A typed password. */
  PASSWORD,
  /** The blue key at a PED; nothing is typed, and there is no deadline. */
  PED
}
