// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

/** How far a process that acts has come; durable before the process goes on. */
public enum ActingStage {
  /** It exists; no call was made. */
  BEGAN,
  /** It is about to call C_Login. */
  LOGIN,
  /** The login succeeded; it is about to act. */
  ACT
}
