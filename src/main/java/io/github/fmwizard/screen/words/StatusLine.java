// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.flow.judge.LoginLedger;
import io.github.fmwizard.wizard.RunView;

/** Row 22: logins left, and the state of the evidence. */
public final class StatusLine {

  private StatusLine() {}

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
