// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.agent.Sighting;

/** Looks through the client's libraries, each time in a process of its own. */
@FunctionalInterface
public interface Looks {

  /**
   * Looks once. Returns even if the process that looks is lost or stuck.
   *
   * @return what it brought
   */
  Sighting look();
}
