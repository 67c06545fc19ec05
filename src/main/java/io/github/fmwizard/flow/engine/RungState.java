// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

/** What became of a rung. */
public enum RungState {
  /** Nothing has unlocked it. */
  LOCKED,
  /** It may be entered. */
  OPEN,
  /** The run is on it. */
  CURRENT,
  /** It was tried and did not bring the cure. */
  FAILED,
  /** It was left by a recorded deviation. */
  SKIPPED,
  /** It brought the cure. */
  CURED
}
