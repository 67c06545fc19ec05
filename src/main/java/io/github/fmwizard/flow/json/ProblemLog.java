// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.flow.json.FlowProblem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems while a file is read. */
final class ProblemLog {

  /** More than anyone reads; the rest is cut. */
  static final int MOST = 200;

  private final String file;
  private final List<FlowProblem> problems = new ArrayList<>();

  ProblemLog(String file) {
    this.file = file;
  }

  void shape(Place place, String message, String mend) {
    problems.add(new FlowProblem(file, place, Kind.SHAPE, message, mend));
  }

  void reference(Place place, String message, String mend) {
    problems.add(new FlowProblem(file, place, Kind.REFERENCE, message, mend));
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<FlowProblem> sorted() {
    return problems.stream().sorted(Comparator.comparing(FlowProblem::place)).limit(MOST).toList();
  }
}
