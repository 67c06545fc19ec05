// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.json.JsonProblem;
import java.util.List;

/** What came of reading a flow file. */
public sealed interface FlowReading {

  /**
   * A flow.
   *
   * @param document the flow with what is known of its file
   */
  record Read(FlowDocument document) implements FlowReading {}

  /**
   * No flow.
   *
   * @param problems all that was found, by place; never empty
   */
  record Problems(List<JsonProblem> problems) implements FlowReading {
    /** Copies the list. */
    public Problems {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("no problems");
      }
    }
  }
}
