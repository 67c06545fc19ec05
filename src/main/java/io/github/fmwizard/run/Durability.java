// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.model.Event;

/** Whether an event must be safe on disk before anything follows from it. */
public enum Durability {
  /** The entry is synced before the run goes on. */
  SYNCED,
  /** The entry may wait for the next synced one. */
  BUFFERED;

  /**
   * Return what an event needs.
   *
   * @param event the event
   * @return synced for what a person decided and for what becomes of acts
   */
  public static Durability of(Event event) {
    return EventForms.of(event).durability();
  }
}
