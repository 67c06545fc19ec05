// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.List;

/**
 * One remedy of the ladder.
 *
 * @param id the rung's name, unique in the flow
 * @param title its title
 * @param steps its work, in order
 */
public record Rung(String id, String title, List<Step> steps) {
  /** Copies the list. */
  public Rung {
    steps = List.copyOf(steps);
  }
}
