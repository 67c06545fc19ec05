// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

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
   * @return time, subject and four digits of chance, which tell runs of one second apart and hide
   *     nothing
   */
  public static String next(Instant now, String subject) {
    String chance = Integer.toHexString(CHANCE + ThreadLocalRandom.current().nextInt(CHANCE));
    return TIME.format(now) + "-" + subject + "-" + chance.substring(1);
  }
}
