// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What in the journal of a run shows that a criterion is met, or that a harmful act was done. */
public sealed interface Shown {

  /**
   * A question was answered.
   *
   * @param answer the name of the answer, such as {@code culprit}
   * @param is what was answered, such as {@code a000} or {@code yes}; empty: anything
   */
  record Answered(String answer, Optional<String> is) implements Shown {}

  /**
   * An act came to its end, however it ended.
   *
   * @param kind which act
   */
  record Did(ActionKind kind) implements Shown {}

  /**
   * A gate was answered.
   *
   * @param step the id of the gate, such as {@code reload-gate}
   * @param passed whether with yes
   */
  record Gate(String step, boolean passed) implements Shown {}

  /**
   * Something was written down, such as a deviation.
   *
   * @param kind what
   */
  record Noted(Note.Kind kind) implements Shown {}

  /**
   * A move was chosen on a failure page.
   *
   * @param move which one
   */
  record Moved(Move move) implements Shown {}

  /** The run was taken up again after an interruption. */
  record Resumed() implements Shown {}

  /**
   * The run ended in one of these ways.
   *
   * @param ends the ways
   */
  record Ended(Set<Waiting.End> ends) implements Shown {
    /** Copies the set. */
    public Ended {
      ends = Set.copyOf(ends);
    }
  }

  /**
   * All of these were seen.
   *
   * @param parts the parts
   */
  record All(List<Shown> parts) implements Shown {
    /** Copies the list. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One of these was seen.
   *
   * @param parts the parts
   */
  record Any(List<Shown> parts) implements Shown {
    /** Copies the list. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * This was never seen, in a run that ended.
   *
   * @param part what was not seen
   */
  record Never(Shown part) implements Shown {}

  /**
   * One came before the other; the other may never have come.
   *
   * @param first what came first
   * @param then what came later, if at all
   */
  record Before(Shown first, Shown then) implements Shown {}
}
