// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Optional;

/** A fact as an inspection brought it. */
public sealed interface Seen {

  /**
   * A value.
   *
   * @param value the value
   * @param how the call or program
   */
  record Known(FactValue value, String how) implements Seen {}

  /**
   * No value.
   *
   * @param why completes "unknown because ..."
   * @param how the call or program that was tried
   */
  record Unknown(String why, String how) implements Seen {}

  /**
   * Returns how it was asked.
   *
   * @return the call or program
   */
  String how();

  /**
   * Returns the value if there is one.
   *
   * @return the value, or empty
   */
  default Optional<FactValue> known() {
    return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
  }
}
