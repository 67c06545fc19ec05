// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.List;
import java.util.Map;

/**
 * A declarative procedure, as read from a flow file.
 *
 * @param id the flow's name, {@code [a-z][a-z0-9-]{0,30}}
 * @param title its title
 * @param sources pages it cites, by short name
 * @param before runs once ahead of the ladder
 * @param rungs the ladder, least destructive first
 * @param after runs only when recovered
 */
public record Flow(
    String id,
    String title,
    Map<String, String> sources,
    List<Step> before,
    List<Rung> rungs,
    List<Step> after) {

  /** The format that this program reads. */
  public static final int FORMAT = 1;

  /** Copies the collections. */
  public Flow {
    sources = Map.copyOf(sources);
    before = List.copyOf(before);
    rungs = List.copyOf(rungs);
    after = List.copyOf(after);
  }
}
