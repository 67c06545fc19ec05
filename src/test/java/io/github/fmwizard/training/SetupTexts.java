// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the parts of a scenario that describe its host, alone. */
public final class SetupTexts {

  private static final int MOST_BYTES = 1 << 20;

  private SetupTexts() {}

  /** Reads a host that is right. */
  public static HostSetup host(String json) {
    return right(hostReading(json));
  }

  static JsonReading<HostSetup> hostReading(String json) {
    return read(json, (values, node) -> new HostReader(values).host(node));
  }

  /** Reads a fault script that is right. */
  public static FaultScript faults(String json) {
    return right(faultReading(json));
  }

  static JsonReading<FaultScript> faultReading(String json) {
    return read(json, (values, node) -> new FaultReader(values).script(node));
  }

  /** Returns what is wrong, each with line and column. */
  static List<String> problems(JsonReading<?> reading) {
    return switch (reading) {
      case JsonReading.Problems<?> wrong ->
          wrong.problems().stream().map(JsonProblem::toString).toList();
      case JsonReading.Read<?> read -> List.of();
    };
  }

  static <T> JsonReading<T> read(String json, BiFunction<ScenarioValues, Node, T> reader) {
    return StrictJson.read(
        "setup.json",
        json.getBytes(StandardCharsets.UTF_8),
        MOST_BYTES,
        (root, problems) -> reader.apply(new ScenarioValues(problems), root));
  }

  private static <T> T right(JsonReading<T> reading) {
    return switch (reading) {
      case JsonReading.Read<T> read -> read.value();
      case JsonReading.Problems<T> wrong -> throw new AssertionError(wrong.problems());
    };
  }
}
