// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import java.util.List;
import java.util.Optional;

/**
 * One screenful of work.
 *
 * @param id the step's name, unique in the flow
 * @param body what is done
 * @param text paragraphs of the flow that go with it
 * @param cite one entry for each paragraph of an explanation, or else of {@code text}
 * @param onlyIf the condition under which it is done; absent: always
 */
public record Step(
    String id, Body body, List<String> text, List<Cite> cite, Optional<Condition> onlyIf) {

  /** Copies the lists. */
  public Step {
    text = List.copyOf(text);
    cite = List.copyOf(cite);
  }

  /** What a step does. */
  public sealed interface Body {}

  /**
   * Shows text.
   *
   * @param paragraphs the text
   */
  public record Explain(List<String> paragraphs) implements Body {
    /** Copies the list. */
    public Explain {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * Asks a person one thing.
   *
   * @param kind what kind of answer
   * @param answer the name under which the answer is kept
   * @param optional whether it may be left out
   */
  public record Ask(AskKind kind, String answer, boolean optional) implements Body {}

  /**
   * Expects things of the card, the host and the answers.
   *
   * @param expectations what is expected
   */
  public record Check(List<Expectation> expectations) implements Body {
    /** Copies the list. */
    public Check {
      expectations = List.copyOf(expectations);
    }
  }

  /**
   * Must be confirmed before the acts it covers.
   *
   * @param strength how it must be confirmed
   * @param covers the ids of the acts that follow it, in order
   */
  public record Gate(Strength strength, List<String> covers) implements Body {
    /** Copies the list. */
    public Gate {
      covers = List.copyOf(covers);
    }
  }

  /**
   * Does one of the six actions.
   *
   * @param action the action
   * @param fm for a delete: the answer that names the FM
   * @param image for a load: the answer or loop variable that names the image
   */
  public record Act(ActionKind action, Optional<String> fm, Optional<String> image)
      implements Body {}

  /**
   * Decides, after a fresh look, whether the HSM is recovered.
   *
   * @param recoveredIf expectations beyond the built-in minimum
   * @param moves the moves that the flow offers when it is not; the built-in ones are always
   *     offered
   */
  public record Verify(List<Expectation> recoveredIf, List<Move> moves) implements Body {
    /** Copies the lists. */
    public Verify {
      recoveredIf = List.copyOf(recoveredIf);
      moves = List.copyOf(moves);
    }
  }

  /**
   * Does its steps once for each row of a table.
   *
   * @param in the table
   * @param as the name of the row inside the steps
   * @param steps the steps of one turn
   */
  public record ForEach(String in, String as, List<Step> steps) implements Body {
    /** Rows at most. */
    public static final int MAX_TURNS = 8;

    /** Copies the list. */
    public ForEach {
      steps = List.copyOf(steps);
    }
  }
}
