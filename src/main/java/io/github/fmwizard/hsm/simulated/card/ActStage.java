// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

/** How far an act has come; each stage is on disk before the next begins. */
public enum ActStage {
  /** It was begun; nothing has changed. */
  BEGUN,
  /** A login was answered and counted; nothing else has changed. */
  LOGIN_ANSWERED,
  /** Whatever it changes is changed; its result has not been told. */
  CHANGED,
  /** Its result is known. */
  FINISHED
}
