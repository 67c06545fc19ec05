// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Place;
import io.github.fmwizard.json.Quote;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ids of steps and rungs, none of which may be given twice. */
final class Ids {

  private final FlowValues values;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private int steps;

  Ids(FlowValues values) {
    this.values = values;
  }

  String step(Node id, Place owner) {
    steps++;
    if (steps == StepMapper.MOST_STEPS + 1) {
      values
          .problems()
          .shape(
              owner,
              "The flow has more than %d steps".formatted(StepMapper.MOST_STEPS),
              "Drop or merge some");
    }
    return add(id, owner);
  }

  String rung(Node id, Place owner) {
    return add(id, owner);
  }

  private String add(Node node, Place owner) {
    String id = values.id(node);
    Place earlier = node instanceof Node.TextNode ? places.putIfAbsent(id, owner) : null;
    if (earlier != null) {
      values
          .problems()
          .reference(
              node.place(),
              "The id %s is already used at line %d".formatted(Quote.of(id), earlier.line()),
              "Give each step and rung an id of its own");
    }
    return id;
  }

  Map<String, Place> places() {
    return Map.copyOf(places);
  }
}
