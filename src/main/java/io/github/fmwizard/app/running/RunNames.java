// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;

/** Names new runs. By hand, because what formats numbers and times takes long to load. */
public final class RunNames {

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
    LocalDateTime at = LocalDateTime.ofEpochSecond(now.getEpochSecond(), 0, ZoneOffset.UTC);
    String day =
        digits(at.getYear(), 4) + digits(at.getMonthValue(), 2) + digits(at.getDayOfMonth(), 2);
    String time = digits(at.getHour(), 2) + digits(at.getMinute(), 2) + digits(at.getSecond(), 2);
    String chance = Integer.toHexString(CHANCE + ThreadLocalRandom.current().nextInt(CHANCE));
    return day + "-" + time + "-" + subject + "-" + chance.substring(1);
  }

  private static String digits(int value, int count) {
    String digits = String.valueOf(value);
    return "0".repeat(Math.max(0, count - digits.length())) + digits;
  }
}
