// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names new runs. */
final class RunNames {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int CHANCE = 0x10000;

  private RunNames() {}

  static String next(Instant now, String scenario) {
    int chance = new SecureRandom().nextInt(CHANCE);
    return TIME.format(now) + "-" + scenario + "-" + String.format(Locale.ROOT, "%04x", chance);
  }
}
