// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.Fm;

/**
 * How far an FM has come on its card. The texts of {@link #WAITS} and {@link #RUNNING} were seen in
 * LSAMP; no other value of the two status lines is known, so all others are invented and say so.
 */
public enum FmStanding {
  /** Loaded, waits for the restart. */
  WAITS(Fm.RESTART_TO_ACTIVATE, Fm.NOT_STARTED),
  /** Started. */
  RUNNING(Fm.ENABLED, Fm.STARTED),
  /** Crashed when it was started; the second text is invented. */
  CRASHED(Fm.ENABLED, "Failed (invented text)"),
  /** Not started, because another FM crashed; that both texts go together is invented. */
  KEPT_FROM_START(Fm.ENABLED, Fm.NOT_STARTED),
  /** Deleted; leaves the list with the restart (LC-7.4). */
  ZOMBIE(Fm.LEAVES_WITH_RESTART + " (reboot HSM to cleanup)", Fm.STARTED),
  /** Only a part of the image arrived; the first text is invented. */
  INCOMPLETE("Incomplete (invented text)", Fm.NOT_STARTED);

  private final String status;
  private final String startupStatus;

  FmStanding(String status, String startupStatus) {
    this.status = status;
    this.startupStatus = startupStatus;
  }

  String status() {
    return status;
  }

  String startupStatus() {
    return startupStatus;
  }
}
