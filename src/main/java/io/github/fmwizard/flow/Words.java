// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Seen;

/** Words of facts that predicates compare or show. */
final class Words {

  static final String ANSWERING = "answering";
  static final String HALTED = "halted";
  static final String HARDWARE_FAULT = "hardware-fault";
  static final String UNREACHABLE = "unreachable";
  static final String ACTIVE = "active";
  static final String INACTIVE = "inactive";

  private Words() {}

  static String unknown(Facts facts, FactName name) {
    return facts.get(name) instanceof Seen.Unknown unknown
        ? "unknown because " + unknown.why()
        : "not told by a card that is " + facts.text(name).orElse("silent");
  }
}
