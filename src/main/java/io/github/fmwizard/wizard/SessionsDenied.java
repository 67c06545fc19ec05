// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.NodeHolder;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Refuses the answer that all applications are stopped while the card shows open sessions: what is
 * sensed denies it, so it is refused where it is typed.
 */
final class SessionsDenied {

  private SessionsDenied() {}

  /**
   * Returns what speaks against an answer.
   *
   * @param name the name of the answer
   * @param said what was said
   * @param look inspects the card; asked only for this answer
   * @return one or two sentences; empty if nothing speaks against it, or if the card does not tell
   */
  static Optional<String> against(String name, Attestation said, Supplier<CardReport> look) {
    boolean stopped = said instanceof Attestation.Flag flag && flag.yes();
    if (!stopped || !AnswerName.APPLICATIONS_STOPPED.names(name)) {
      return Optional.empty();
    }
    CardReport report = look.get();
    return report
        .state()
        .sessions()
        .seen()
        .map(SessionCount::all)
        .filter(open -> open > 0)
        .map(open -> words(open, report));
  }

  private static String words(long open, CardReport report) {
    return (open == 1 ? "1 session is" : open + " sessions are")
        + " open on this card now"
        + holders(report.host().holders())
        + ": whose? Stop the application and answer again, or answer no.";
  }

  private static String holders(Fact<List<NodeHolder>> fact) {
    List<NodeHolder> holders = fact.seen().orElse(List.of());
    return holders.isEmpty()
        ? ""
        : ", and "
            + holders.stream()
                .map(one -> one.program() + " (process " + one.pid() + ")")
                .distinct()
                .collect(Collectors.joining(", "))
            + " holds the device node";
  }
}
