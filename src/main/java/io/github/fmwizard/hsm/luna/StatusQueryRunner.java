// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.tools.output.StatusReport;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Hands the console to {@code ctfm} for what it only tells. */
final class StatusQueryRunner {

  private final SupervisedActs acts;
  private final ActCommandLines lines;

  StatusQueryRunner(SupervisedActs acts, ActCommandLines lines) {
    this.acts = acts;
    this.lines = lines;
  }

  /**
   * What was told.
   *
   * @param result the result
   * @param report the status report in it, if one could be read
   */
  record Answer(ActResult result, Optional<StatusReport> report) {}

  Answer ask(StatusQuery inquiry, LibraryReport before, Console console, Progress progress) {
    Invocation invocation = lines.inquiry(inquiry);
    if (invocation.programs().isEmpty()) {
      return refused(invocation, "It is not there, or not trusted; see the preflight.");
    }
    HandOver banner =
        new HandOver(
            String.join(" ", invocation.line()), AuthenticationKind.PASSWORD, least(before), false);
    try {
      ObservedRun attendance =
          acts.inquire(inquiry.word(), invocation.line(), banner, console, progress);
      return answer(inquiry, invocation, attendance);
    } catch (IOException e) {
      return refused(invocation, "It was not started: " + e.getMessage() + ".");
    }
  }

  /** Nothing says which card it asks: the banner names the fewest logins that any card has left. */
  private static OptionalInt least(LibraryReport before) {
    return before.slots().seen().stream()
        .flatMap(List::stream)
        .filter(InspectedCard::isAdmin)
        .flatMap(slot -> CardReportBuilder.attemptsLeft(slot.role()).seen().stream())
        .mapToInt(Integer::intValue)
        .min();
  }

  private static Answer answer(StatusQuery inquiry, Invocation invocation, ObservedRun attendance) {
    boolean whole =
        attendance.end() instanceof Supervised.End.Exited exited
            && exited.outputComplete()
            && attendance.lines().stream().noneMatch(Transcript::leavesOut);
    List<String> printed =
        attendance.lines().stream().filter(line -> !Transcript.isRemark(line)).toList();
    Optional<StatusReport> report =
        inquiry == StatusQuery.QUERY ? StatusReport.read(printed, whole) : Optional.empty();
    Outcome outcome =
        report.filter(StatusReport::complete).isPresent()
            ? new Outcome.Done()
            : new Outcome.Unknown(
                "no whole status report could be read in what "
                    + invocation.line().get(0)
                    + " printed");
    LoginUse login = attendance.silent() ? LoginUse.NONE : LoginUse.POSSIBLY;
    return new Answer(new ActResult(outcome, login, attendance.lines()), report);
  }

  private static Answer refused(Invocation invocation, String why) {
    Outcome.Failure failure = ActCommandLines.mendable(invocation.line().get(0), why);
    return new Answer(
        new ActResult(new Outcome.Refused(failure, OptionalInt.empty()), LoginUse.NONE, List.of()),
        Optional.empty());
  }
}
