// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.LoginLedger;
import io.github.fmwizard.wizard.RunView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Row 22: logins left, and the state of the evidence. */
public final class StatusLine {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private StatusLine() {}

  /** Says when the card was inspected last. */
  public static String inspected(Knowledge known) {
    return "inspected at " + CLOCK.format(Instant.ofEpochSecond(known.lookedAt()));
  }

  public static String of(RunView view) {
    return "HSM SO logins left: "
        + logins(view.state().known().logins())
        + "; journal "
        + (view.evidence().ok() ? "ok" : "BROKEN")
        + checkpoint(view.evidence().checkpoint());
  }

  /** Says how many logins are left, and how that is known. */
  public static String logins(LoginLedger ledger) {
    if (ledger.left().isEmpty()) {
      return "unknown";
    }
    return ledger.left().getAsInt() + " (" + ledger.how() + ")";
  }

  private static String checkpoint(String words) {
    return words.isBlank() ? ", no checkpoint yet" : ", checkpoint " + words;
  }
}
