// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was taken for done though nobody could see it. */
final class UnverifiedActs {

  /** What can be said of a recovery that nobody has proved. */
  static final String RECOVERED = "As far as an inspection shows, the HSM is recovered. ";

  private UnverifiedActs() {}

  static List<String> words(ScreenContext context) {
    List<String> words = new ArrayList<>();
    for (ActRecord act : context.known().acts()) {
      boolean done = act.outcome().equals(Optional.of(OutcomeKind.DONE));
      if (done && act.action() == ActionKind.ERASE_SMFS) {
        words.add("nobody can see that SMFS was erased");
      } else if (done && act.action() == ActionKind.ERASE_ALL_FMS && !listed(context)) {
        words.add("nobody has seen that all FMs were erased");
      }
    }
    Truth tested = context.state().engine().truths().of(Predicate.APPLICATION_TEST_PASSED);
    if (tested == Truth.NO) {
      words.add("the latest application test failed");
    } else if (tested == Truth.UNKNOWN) {
      words.add("the application test was not run after the last act");
    }
    if (context.known().acts().stream().noneMatch(UnverifiedActs::mayHaveChanged)) {
      words.add("no FM was loaded, deleted or erased, so the fault may come back");
    }
    return words.stream().distinct().toList();
  }

  /**
   * That an act did not succeed is sure only where it was refused or seen, not by a person's word.
   */
  private static boolean mayHaveChanged(ActRecord act) {
    boolean seenToFail =
        act.outcome().equals(Optional.of(OutcomeKind.FAILED)) && act.resolvedBy().isEmpty();
    return act.action().changesFms()
        && !act.outcome().equals(Optional.of(OutcomeKind.REFUSED))
        && !seenToFail;
  }

  private static boolean listed(ScreenContext context) {
    return !context.known().fms().methods().isEmpty() && !context.known().fms().stale();
  }

  static String sentence(ScreenContext context) {
    List<String> words = words(context);
    return words.isEmpty()
        ? "A step was accepted before it could be verified."
        : Sentence.of(String.join("; ", words));
  }
}
