// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import java.util.Optional;

/**
 * How one criterion came out, before it is put into words.
 *
 * @param verdict how
 * @param why why, one sentence
 * @param moment where
 */
record Judged(Debrief.Verdict verdict, String why, Optional<RunHistory.PastEvent> moment) {

  static Judged met(String why, Optional<RunHistory.PastEvent> moment) {
    return new Judged(Debrief.Verdict.MET, why, moment);
  }

  static Judged notMet(String why, Optional<RunHistory.PastEvent> moment) {
    return new Judged(Debrief.Verdict.NOT_MET, why, moment);
  }

  static Judged notShown(String why) {
    return new Judged(Debrief.Verdict.NOT_SHOWN, why, Optional.empty());
  }

  static Judged done(String why, Optional<RunHistory.PastEvent> moment) {
    return new Judged(Debrief.Verdict.DONE, why, moment);
  }
}
