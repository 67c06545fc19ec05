// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

/** What the code of a training FM does. Every one of these is invented for training. */
public enum Behaviour {
  /** It starts and does its work. */
  GOOD,
  /** It crashes when the card starts it. */
  HALTS_AT_START,
  /** It starts, and crashes when an application calls it. */
  HALTS_WHEN_CALLED,
  /** It starts and is listed as healthy, but its application gets wrong answers. */
  MISBEHAVES,
  /** It crashes as soon as it reads bad keys of its own in SMFS; without them it is good. */
  HALTS_ON_SMFS_CONTENTS
}
