// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.agent.ActingCommand;
import io.github.fmwizard.hsm.agent.ActingReply;
import io.github.fmwizard.hsm.agent.SecretFrame;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An act through the client's library, done by a process of our own under the supervisor: it says
 * that it is ready, gets one credential or word that none will come, and leaves a reply.
 */
final class LibraryAct {

  private final Supervised process;
  private final HandOver banner;
  private final Console console;
  private final Transcript transcript;
  private boolean answered;

  LibraryAct(Supervised process, HandOver banner, Console console, Progress progress) {
    this.process = process;
    this.banner = banner;
    this.console = console;
    this.transcript = new Transcript(progress);
  }

  /**
   * Attends the process to its end.
   *
   * @param fromItsBeginning false if another process of ours may have answered it: then it is told
   *     that no credential will come, which one that has its credential does not read
   */
  Supervised.End attend(boolean fromItsBeginning) {
    boolean interrupted = false;
    while (true) {
      try {
        Supervised.Event event = process.next();
        if (event instanceof Supervised.Ended ended) {
          transcript.flush();
          if (interrupted) {
            Thread.currentThread().interrupt();
          }
          return ended.end();
        }
        heard(event, fromItsBeginning);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  List<String> lines() {
    return transcript.lines();
  }

  private void heard(Supervised.Event event, boolean fromItsBeginning) {
    if (event instanceof Supervised.Output output) {
      transcript.take(output.bytes().duplicate());
    }
    boolean ready = transcript.lines().stream().anyMatch(ActingCommand.READY::equals);
    if (ready && !answered) {
      answered = true;
      answer(fromItsBeginning);
    }
  }

  private void answer(boolean fromItsBeginning) {
    if (!fromItsBeginning) {
      process.type(SecretFrame.nothing());
    } else if (banner.authentication() == AuthenticationKind.PED) {
      process.type(SecretFrame.atPed());
    } else {
      ask();
    }
  }

  private void ask() {
    try (ConsoleLease lease = console.lend(banner)) {
      lease.write("HSM SO password (not shown): ".getBytes(StandardCharsets.US_ASCII));
      Optional<Secret> password = PasswordLine.read(lease);
      lease.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      if (password.isEmpty()) {
        process.type(SecretFrame.nothing());
        return;
      }
      try (Secret secret = password.get()) {
        process.type(SecretFrame.of(secret, Secret.Grant.forDevice()));
      }
    }
  }

  /** Reads what the process left behind; a missing line means nothing unless it has ended. */
  static ActingReply reply(Supervised.End end, Path file) {
    try {
      ActingReply reply = ActingReply.read(file);
      boolean mayGoOn = end instanceof Supervised.End.Unknown;
      return mayGoOn && reply instanceof ActingReply.NotBegun
          ? new ActingReply.Unknown("the acting process was lost", LoginUse.POSSIBLY)
          : reply;
    } catch (IOException e) {
      return new ActingReply.Unknown(
          "its reply can't be read: " + e.getMessage(), LoginUse.POSSIBLY);
    }
  }

  /** Takes the reply's word, and where it has none, the logins left before and after. */
  static LoginUse login(ActingReply reply, OptionalInt before, OptionalInt after) {
    if (reply.login() != LoginUse.POSSIBLY || before.isEmpty() || after.isEmpty()) {
      return reply.login();
    }
    int change = Integer.compare(after.getAsInt(), before.getAsInt());
    return change < 0 ? LoginUse.FAILED : change > 0 ? LoginUse.SUCCEEDED : LoginUse.POSSIBLY;
  }

  /** Says what the reply says; what has no reading failed. */
  static Outcome outcome(ActingReply reply, LoginUse login, OptionalInt attemptsLeft) {
    return switch (reply) {
      case ActingReply.Done done -> new Outcome.Done();
      case ActingReply.Returned returned ->
          ReturnCode.of(returned.code())
              .map(code -> OutcomeJudge.returned(returned.call(), code, login, attemptsLeft))
              .orElseGet(() -> new Outcome.Failed(returned.failure()));
      case ActingReply.NotBegun notBegun ->
          new Outcome.Refused(
              new Outcome.Failure("client library", "no login", notBegun.why(), Blame.MENDABLE),
              OptionalInt.empty());
      case ActingReply.Unknown unknown -> new Outcome.Unknown(unknown.why());
    };
  }
}
