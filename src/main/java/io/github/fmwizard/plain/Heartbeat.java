// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Block;
import java.util.HashMap;
import java.util.Map;

/** Decides when elapsed time is worth a line: ever more seldom, but once a minute at least. */
final class Heartbeat {

  private static final long FIRST_SECONDS = 5;
  private static final long LONGEST_SECONDS = 60;

  private final Map<String, Long> last = new HashMap<>();

  /** Begins anew, for another screen. */
  void clear() {
    last.clear();
  }

  /** Tells whether to write a line now, and takes note if so. */
  boolean isDue(Block.Elapsed elapsed) {
    Long before = last.get(elapsed.label());
    long now = elapsed.seconds();
    boolean due = before == null || now < before || now >= next(before);
    if (due) {
      last.put(elapsed.label(), now);
    }
    return due;
  }

  private static long next(long seconds) {
    return seconds + Math.max(FIRST_SECONDS, Math.min(LONGEST_SECONDS, seconds));
  }
}
