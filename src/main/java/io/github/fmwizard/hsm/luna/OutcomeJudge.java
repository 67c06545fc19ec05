// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.tools.output.KnownLine;
import io.github.fmwizard.hsm.tools.output.LineTells;
import io.github.fmwizard.hsm.tools.output.OutputMeaning;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.util.OptionalInt;

/**
 * Says what a program said of an act: done only by words that are known, refused or failed only by
 * a return code that it printed. An exit status alone decides nothing. Pure.
 */
final class OutcomeJudge {

  private static final int SHELL_SIGNALS = 128;
  private static final int LAST_SIGNAL = 64;

  private OutcomeJudge() {}

  /**
   * Judges.
   *
   * @param call the program with its verb, for messages
   * @param need whether the act asks for a login
   * @param attendance how it went
   * @param said what its lines say
   * @param login what is known of a login
   * @param attemptsLeft logins left after it, if the card told
   */
  static Outcome of(
      String call,
      LoginNeed need,
      ObservedRun attendance,
      OutputMeaning said,
      LoginUse login,
      OptionalInt attemptsLeft) {
    return switch (attendance.end()) {
      case Supervised.End.Exited exited ->
          exited(call, need, attendance, said, login, attemptsLeft, exited);
      case Supervised.End.Unknown unknown -> new Outcome.Unknown(unknown.why());
      case Supervised.End.NeverBegan never ->
          new Outcome.Refused(ActCommandLines.mendable(call, never.why()), OptionalInt.empty());
    };
  }

  private static Outcome exited(
      String call,
      LoginNeed need,
      ObservedRun attendance,
      OutputMeaning said,
      LoginUse login,
      OptionalInt attemptsLeft,
      Supervised.End.Exited exited) {
    boolean unanswered = attendance.inputEnded() && attendance.answered() == 0;
    if (unanswered && need == LoginNeed.ONE && login == LoginUse.NONE) {
      return new Outcome.Refused(
          new Outcome.Failure(call, "exit " + exited.code(), Account.PROMPT_LEFT, Blame.MENDABLE),
          OptionalInt.empty());
    }
    return switch (said) {
      case OutputMeaning.Success success -> new Outcome.Done();
      case OutputMeaning.Code code -> returned(call, code.code(), login, attemptsLeft);
      case OutputMeaning.Denied denied -> denied(call, denied, login, attemptsLeft, exited.code());
      case OutputMeaning.Nothing nothing ->
          new Outcome.Unknown(
              call + " ended with " + status(exited.code()) + ", and " + nothing.why());
    };
  }

  private static Outcome denied(
      String call,
      OutputMeaning.Denied denied,
      LoginUse login,
      OptionalInt attemptsLeft,
      int exit) {
    KnownLine known = denied.known();
    String code = status(exit) + ", \"" + denied.line() + "\"";
    Outcome.Failure failure = new Outcome.Failure(call, code, known.means(), known.blame());
    boolean wrong = known.blame() == Blame.LOGIN && login == LoginUse.FAILED;
    return known.tells() == LineTells.FAILED
        ? new Outcome.Failed(failure)
        : new Outcome.Refused(failure, wrong ? attemptsLeft : OptionalInt.empty());
  }

  /** A shell stands between, which tells a program's signal as an exit status. */
  private static String status(int code) {
    boolean signal = code > SHELL_SIGNALS && code <= SHELL_SIGNALS + LAST_SIGNAL;
    return "exit status "
        + code
        + (signal ? " (so a shell tells of signal " + (code - SHELL_SIGNALS) + ", too)" : "");
  }

  static Outcome returned(String call, ReturnCode code, LoginUse login, OptionalInt attemptsLeft) {
    Outcome.Failure failure = Outcome.Failure.of(call, code);
    return switch (code.blame()) {
      case LOGIN ->
          new Outcome.Refused(
              failure, login == LoginUse.FAILED ? attemptsLeft : OptionalInt.empty());
      case MENDABLE -> new Outcome.Refused(failure, OptionalInt.empty());
      case CARD, UNKNOWN -> new Outcome.Failed(failure);
    };
  }
}
