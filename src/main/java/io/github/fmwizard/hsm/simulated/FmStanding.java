// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.hsm.FmInfo;

/**
 * How far an FM has come on its card. The texts of {@link #WAITS} and {@link #RUNNING} were seen in
 * LSAMP; no other value of the two status lines is known, so all others are invented and say so.
 */
public enum FmStanding {
  /** Loaded, waits for the restart. */
  WAITS(FmInfo.RESTART_TO_ACTIVATE, FmInfo.NOT_STARTED),
  /** Started. */
  RUNNING(FmInfo.ENABLED, FmInfo.STARTED),
  /** Crashed when it was started; the second text is invented. */
  CRASHED(FmInfo.ENABLED, "Failed (invented text)"),
  /** Not started, because another FM crashed; that both texts go together is invented. */
  KEPT_FROM_START(FmInfo.ENABLED, FmInfo.NOT_STARTED),
  /** Only a part of the image arrived; the first text is invented. */
  INCOMPLETE("Incomplete (invented text)", FmInfo.NOT_STARTED);

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
