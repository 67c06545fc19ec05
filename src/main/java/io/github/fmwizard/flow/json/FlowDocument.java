// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.json.Place;
import java.util.Map;

/**
 * A flow with what is known of the file it was read from.
 *
 * @param flow the flow
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param places where each step and rung begins, by id
 */
public record FlowDocument(Flow flow, String sha256, Map<String, Place> places) {

  /** Copies the map. */
  public FlowDocument {
    places = Map.copyOf(places);
  }

  /**
   * Finds where a step or rung begins.
   *
   * @param id of the step or rung
   * @return its place, or the start of the file for an unknown id
   */
  public Place placeOf(String id) {
    return places.getOrDefault(id, Place.START);
  }
}
