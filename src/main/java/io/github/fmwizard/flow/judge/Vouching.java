// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A person's word for what no source shows. It ends with what may have changed it, and is kept so
 * that it can be said when and why it ended.
 *
 * @param by who, and from what they know it
 * @param at when, in seconds since 1970; 0 if it was said when the run was opened
 * @param ended what ended it; empty while it stands
 */
public record Vouching(String by, long at, Optional<String> ended) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * Tells whether it still stands.
   *
   * @return false once something has happened that may have changed what was said
   */
  public boolean stands() {
    return ended.isEmpty();
  }

  /** Ends it, if it stands. */
  Vouching endedBy(String what) {
    return stands() ? new Vouching(by, at, Optional.of(what)) : this;
  }

  /**
   * Says who said it, when, and what has ended it.
   *
   * @return for example "said 14:02 UTC by Ada Lind, before the restart"
   */
  public String words() {
    return said(at) + " by " + by + ended.map(what -> ", before " + what).orElse("");
  }

  /**
   * Says when something was said.
   *
   * @param at seconds since 1970; 0 if it was when the run was opened
   * @return for example "said 14:02 UTC"
   */
  public static String said(long at) {
    return at == 0 ? "said at the start" : "said " + CLOCK.format(Instant.ofEpochSecond(at));
  }
}
