// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** Prints days. */
final class Dates {

  private Dates() {}

  static String day(OptionalLong seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds.orElse(0)), ZoneOffset.UTC).toString();
  }
}
