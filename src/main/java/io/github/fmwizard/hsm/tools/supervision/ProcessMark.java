// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells one process from every other one, also after its number was given away again and after
 * the host was started again.
 *
 * @param bootId the kernel's name for this run of the host
 * @param pid the process's number
 * @param startTicks when it started, in clock ticks since the host did
 */
public record ProcessMark(String bootId, long pid, long startTicks) {

  private static final Pattern TEXT =
      Pattern.compile("([0-9a-f-]{1,64}) ([0-9]{1,10}) ([0-9]{1,18})");

  /**
   * Reads what {@link #text} wrote.
   *
   * @param text one line, without its end
   * @return the mark; empty if it is none
   */
  public static Optional<ProcessMark> parse(String text) {
    var matcher = TEXT.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            new ProcessMark(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  /**
   * Returns the mark as it stands in a file.
   *
   * @return one line, without its end
   */
  public String text() {
    return bootId + " " + pid + " " + startTicks;
  }
}
