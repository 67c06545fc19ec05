// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import java.util.List;
import java.util.Optional;

/**
 * The model run of a scenario as it is played: each line is used once, in order. The screens take
 * lines on the renderer's thread and a vendor program's prompt on the run's, hence the lock.
 */
public final class DemoScript {

  private final List<ModelLine> lines;
  private int next;
  private Optional<String> problem = Optional.empty();

  /**
   * Begins at the first line.
   *
   * @param lines the model run
   */
  public DemoScript(List<ModelLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Returns the next line if it belongs to a place. */
  synchronized Optional<ModelLine> at(String place) {
    return peek().filter(line -> line.at().equals(place));
  }

  /** Takes the next line if it belongs to a place. */
  synchronized Optional<ModelLine> take(String place) {
    Optional<ModelLine> line = at(place);
    line.ifPresent(used -> next++);
    return line;
  }

  private Optional<ModelLine> peek() {
    return next < lines.size() ? Optional.of(lines.get(next)) : Optional.empty();
  }

  /** Says what is wrong with the model run; the first problem counts. */
  synchronized void fail(String sentence) {
    if (problem.isEmpty()) {
      problem = Optional.of(sentence + " " + position());
    }
  }

  private String position() {
    return peek()
        .map(line -> "Line " + (next + 1) + " of the model run is for " + line.at() + ".")
        .orElse("The model run has no more lines.");
  }

  synchronized boolean failed() {
    return problem.isPresent();
  }

  /**
   * Says what is wrong with the model run, once the demonstration is over. A line that was never
   * asked for is wrong, too.
   *
   * @return what is wrong, or empty
   */
  public synchronized Optional<String> problem() {
    if (problem.isEmpty() && next < lines.size()) {
      fail("The demonstration ended too early.");
    }
    return problem;
  }
}
