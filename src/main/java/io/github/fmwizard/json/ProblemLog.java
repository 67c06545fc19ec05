// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import io.github.fmwizard.json.JsonProblem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems while a file is read. */
public final class ProblemLog {

  /** More than anyone reads; the rest is cut. */
  public static final int MOST = 200;

  private final String file;
  private final List<JsonProblem> problems = new ArrayList<>();

  ProblemLog(String file) {
    this.file = file;
  }

  /**
   * Takes a problem of shape.
   *
   * @param place where
   * @param message what is wrong, without a full stop
   * @param mend what to do about it, without a full stop
   */
  public void shape(Place place, String message, String mend) {
    problems.add(new JsonProblem(file, place, Kind.SHAPE, message, mend));
  }

  /**
   * Takes a name that stands for nothing, or for two things.
   *
   * @param place where
   * @param message what is wrong, without a full stop
   * @param mend what to do about it, without a full stop
   */
  public void reference(Place place, String message, String mend) {
    problems.add(new JsonProblem(file, place, Kind.REFERENCE, message, mend));
  }

  /**
   * Tells whether nothing was found wrong yet.
   *
   * @return true if nothing was
   */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  List<JsonProblem> sorted() {
    return problems.stream().sorted(Comparator.comparing(JsonProblem::place)).limit(MOST).toList();
  }
}
