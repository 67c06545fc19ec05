// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ids of steps and rungs, none of which may be given twice. */
final class Ids {

  private final Values values;
  private final Map<String, Position> positions = new LinkedHashMap<>();
  private int steps;

  Ids(Values values) {
    this.values = values;
  }

  String step(Node id, Position owner) {
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

  String rung(Node id, Position owner) {
    return add(id, owner);
  }

  private String add(Node node, Position owner) {
    String id = values.id(node);
    Position earlier = node instanceof Node.TextNode ? positions.putIfAbsent(id, owner) : null;
    if (earlier != null) {
      values
          .problems()
          .reference(
              node.position(),
              "The id %s is already used at line %d".formatted(Prose.quote(id), earlier.line()),
              "Give each step and rung an id of its own");
    }
    return id;
  }

  Map<String, Position> positions() {
    return Map.copyOf(positions);
  }
}
