// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names new runs. */
public final class RunNames {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int CHANCE = 0x10000;

  private RunNames() {}

  /**
   * Makes a name for a run.
   *
   * @param now when it begins
   * @param subject the scenario, or {@code card} on a real card
   * @return time, subject and four random digits
   */
  public static String next(Instant now, String subject) {
    int chance = new SecureRandom().nextInt(CHANCE);
    return TIME.format(now) + "-" + subject + "-" + String.format(Locale.ROOT, "%04x", chance);
  }
}
