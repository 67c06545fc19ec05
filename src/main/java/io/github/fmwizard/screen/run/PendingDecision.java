// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.screen.words.AnswerWords;
import io.github.fmwizard.wizard.RunView;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision that was handed over.
 *
 * @param decision what was decided
 * @param at when
 * @param state the state of the run then
 * @param entries the length of the journal then
 * @param passing whether it goes past a page on which nobody had to decide
 */
record PendingDecision(
    Decision decision, Instant at, RunState state, long entries, boolean passing) {

  private static final Decision CASE_TEXT = new Event.Moved(Move.CASE_TEXT);

  PendingDecision(Decision decision, Instant at, RunView view, boolean passing) {
    this(decision, at, view.state(), view.evidence().entries(), passing);
  }

  /** Tells whether a picture came after the decision was taken up; earlier ones may be late. */
  boolean isAnsweredBy(RunView view) {
    boolean written = decision.equals(CASE_TEXT) && view.evidence().entries() > entries;
    return written || view.problem().isPresent() || !view.state().equals(state);
  }

  /** Returns what is to be said of its being taken, beside what the next screen shows. */
  Optional<String> word(RunView view) {
    if (decision instanceof Decision.DeclineGate no) {
      return Optional.of("No was taken: " + no.how().split(";", 2)[0] + ".");
    }
    if (decision instanceof Decision.Manual && view.problem().isPresent()) {
      return view.problem();
    }
    if (decision instanceof Event.Answered answered
        && state.engine().waiting() instanceof Waiting.Failure
        && view.problem().isEmpty()) {
      return Optional.of(
          "The faulty FM is now "
              + AnswerWords.of(answered.attestation().value())
              + ", no longer "
              + Culprit.name(state.known(), Culprit.NAME)
              + ".");
    }
    boolean written = decision.equals(CASE_TEXT) && view.problem().isEmpty();
    return written
        ? Optional.of("The case text was written to " + view.info().folder() + ".")
        : Optional.empty();
  }
}
