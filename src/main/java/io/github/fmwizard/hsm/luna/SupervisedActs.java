// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.agent.ActingCommand;
import io.github.fmwizard.hsm.agent.ActingReply;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.tools.ActFolders;
import io.github.fmwizard.hsm.tools.HandedFiles;
import io.github.fmwizard.hsm.tools.StoredAct;
import io.github.fmwizard.hsm.tools.output.LineBook;
import io.github.fmwizard.hsm.tools.output.OutputMeaning;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import io.github.fmwizard.hsm.tools.supervision.Supervision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * SupervisedActs on a card: written down, run under the supervisor, attended, judged. Nothing is
 * repeated.
 */
final class SupervisedActs {

  private final LunaSetup setup;
  private final ActFolders folders;
  private final Map<String, String> environment;
  private final PromptRelay.Patience patience;
  private final HandedFiles handed;

  SupervisedActs(
      LunaSetup setup,
      Map<String, String> environment,
      PromptRelay.Patience patience,
      HandedFiles handed) {
    this.setup = setup;
    this.handed = handed;
    this.environment = environment;
    this.patience = patience;
    folders = new ActFolders(setup.acts());
  }

  /**
   * What is to be done.
   *
   * @param card on which card
   * @param action what, as it was approved
   * @param line by which line, with the copies that are handed over
   * @param before the look that was taken for it
   */
  record Order(CardRef card, Action action, ActCommandLines.Line line, LibraryReport before) {}

  ActResult perform(Order order, Console console, Progress progress) {
    if (order.line().objection().isPresent()) {
      return notStarted(order.line().objection().get());
    }
    String program = order.line().invocation().line().get(0);
    OptionalInt attempts = attemptsLeft(order.before(), order.card());
    StoredAct record;
    Supervised running;
    try {
      Optional<String> altered = handed.take(order.action());
      if (altered.isPresent()) {
        return notStarted(ActCommandLines.mendable(program, altered.get()));
      }
      progress.step("The act is written down.");
      record = folders.begin(order.action().kind(), number -> record(order, number, attempts));
      progress.step("The program is started under the supervisor.");
      running = setup.supervision().start(folders.run(record), command(order, record));
    } catch (IOException | UncheckedIOException e) {
      return notStarted(
          ActCommandLines.mendable(program, "It was not started: " + e.getMessage() + "."));
    }
    try (running) {
      return held(
          order.action(),
          attended(record, running, Optional.of(order.before()), console, progress));
    }
  }

  /** Returns the number of the act that was written down last; 0 if none can be read. */
  int begun() {
    try {
      return folders.records().stream().mapToInt(StoredAct::number).max().orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  PastAct past(
      CardRef card, Action action, PastAct.Intended intended, Console console, Progress progress) {
    try {
      Optional<StoredAct> record =
          folders.records().stream()
              .filter(each -> each.number() > intended.begun())
              .reduce((earlier, later) -> later);
      if (record.isEmpty()) {
        return new PastAct.NeverBegan("no act was written down in the run's folder of acts");
      }
      if (!record.get().card().equals(card) || !record.get().action().equals(action.toString())) {
        return unknown("another act than this one was written down");
      }
      Optional<Supervised> found = setup.supervision().find(folders.run(record.get()));
      return found.isEmpty()
          ? new PastAct.NeverBegan("its program was never handed to the supervisor")
          : found(record.get(), action, found.get(), console, progress);
    } catch (IOException | UncheckedIOException e) {
      return unknown("the record of the act can't be read: " + e.getMessage());
    }
  }

  private static PastAct unknown(String why) {
    return new PastAct.Ended(new ActResult(new Outcome.Unknown(why), LoginUse.POSSIBLY, List.of()));
  }

  private PastAct found(
      StoredAct record, Action action, Supervised running, Console console, Progress progress) {
    try (running) {
      ActResult result = attended(record, running, Optional.empty(), console, progress);
      boolean neverBegan =
          result.outcome() instanceof Outcome.Refused refused
              && refused.failure().code().equals(ActCommandLines.NOT_STARTED);
      return neverBegan
          ? new PastAct.NeverBegan("by the supervisor's folder its program never began")
          : new PastAct.Ended(held(action, result));
    }
  }

  /**
   * Looks at what was handed over once more. What the program was given last is not known if it is
   * not the approved bytes any more.
   */
  private ActResult held(Action action, ActResult result) {
    if (result.outcome() instanceof Outcome.Refused) {
      return result;
    }
    return handed
        .altered(action)
        .map(
            what ->
                new ActResult(
                    new Outcome.Other(what + " It was when the program started."),
                    result.login(),
                    result.output(),
                    result.records()))
        .orElse(result);
  }

  /** Attends a program; the look before it is known only to who started it. */
  private ActResult attended(
      StoredAct record,
      Supervised running,
      Optional<LibraryReport> before,
      Console console,
      Progress progress) {
    boolean fromItsBeginning = before.isPresent();
    Optional<AuthenticationKind> authentication =
        before.flatMap(report -> authentication(report, record.card()));
    LoginNeed need = record.way().login();
    HandOver banner =
        new HandOver(
            record.line().get(0),
            authentication.orElse(AuthenticationKind.PASSWORD),
            record.attemptsBefore(),
            false);
    if (record.way().by().program().isEmpty()) {
      LibraryAct act = new LibraryAct(running, banner, console, progress);
      Supervised.End end = act.attend(fromItsBeginning);
      return throughLibrary(record, end, act.lines(), progress);
    }
    if (need != LoginNeed.ONE) {
      progress.pointOfNoReturn();
    }
    OptionalInt device =
        before.map(report -> device(report, record.card())).orElse(OptionalInt.empty());
    LineBook book = setup.profile().book(record.way().by(), device);
    ObservedRun attendance =
        new PromptRelay(running, console, banner, progress, patience, fromItsBeginning, book)
            .attend(fromItsBeginning && need != LoginNeed.NONE);
    return judged(record, authentication, new ProgramAccount(attendance, book), progress);
  }

  private ActResult throughLibrary(
      StoredAct record, Supervised.End end, List<String> lines, Progress progress) {
    progress.step("The HSM SO's logins left are looked at.");
    OptionalInt after = attemptsLeft(setup.inspection().inspect(), record.card());
    ActingReply reply = LibraryAct.reply(end, reply(record));
    LoginUse login = LibraryAct.login(reply, record.attemptsBefore(), after);
    Outcome outcome =
        switch (end) {
          case Supervised.End.Exited exited -> LibraryAct.outcome(reply, login, after);
          case Supervised.End.Unknown unknown -> LibraryAct.outcome(reply, login, after);
          case Supervised.End.NeverBegan never ->
              new Outcome.Refused(
                  ActCommandLines.mendable(call(record), never.why()), OptionalInt.empty());
        };
    return new ActResult(outcome, login, lines, files(folders.run(record)));
  }

  private ActResult judged(
      StoredAct record,
      Optional<AuthenticationKind> authentication,
      ProgramAccount account,
      Progress progress) {
    ObservedRun attendance = account.attendance();
    OutputMeaning said = account.meaning();
    LoginNeed need = record.way().login();
    OptionalInt after = OptionalInt.empty();
    if (need != LoginNeed.NONE || attendance.answered() > 0 || !attendance.fromItsBeginning()) {
      progress.step("The HSM SO's logins left are looked at.");
      after = attemptsLeft(setup.inspection().inspect(), record.card());
    }
    LoginUse login =
        new LoginEvidence(need, authentication, record.attemptsBefore(), after)
            .judge(attendance, said, account.login());
    Outcome outcome = OutcomeJudge.of(call(record), need, attendance, said, login, after);
    return new ActResult(outcome, login, account.lines(), files(folders.run(record)));
  }

  /** Names the files with what a program printed; none if they can't be listed. */
  List<String> files(Path run) {
    try {
      return setup.supervision().records(run).stream().map(Path::toString).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Starts a program that only tells something. */
  ObservedRun inquire(
      String word, List<String> line, HandOver banner, Console console, Progress progress)
      throws IOException {
    Path run = folders.inquiry(word);
    try (Supervised running =
        setup.supervision().start(run, new Supervision.Command(line, environment))) {
      LineBook book = setup.profile().inquiryBook();
      return new PromptRelay(running, console, banner, progress, patience, true, book).attend(true);
    }
  }

  /** Returns an act of this run that changed FMs, if no restart of the card ended after it. */
  Optional<String> unrestarted(CardRef card) {
    try {
      Optional<String> pending = Optional.empty();
      for (StoredAct each : folders.records()) {
        ActionKind act = each.way().by().act();
        if (each.card().equals(card) && act.changesFms()) {
          pending =
              Optional.of("act " + each.number() + " (" + act.word() + ") may have changed FMs");
        } else if (each.card().equals(card)
            && act == ActionKind.RESTART_CARD
            && Files.exists(folders.run(each))) {
          pending = Optional.empty();
        }
      }
      return pending;
    } catch (IOException | UncheckedIOException e) {
      return Optional.of("the acts of this run can't be read");
    }
  }

  private Supervision.Command command(Order order, StoredAct record) {
    List<String> line =
        record.way().by().program().isPresent()
            ? record.line()
            : acting(order, record).line(setup.java());
    return new Supervision.Command(line, environment);
  }

  private ActingCommand acting(Order order, StoredAct record) {
    String library = record.programs().get(0).path();
    CardSerial serial = record.card().serial();
    return switch (order.action()) {
      case Action.DeleteFm delete ->
          ActingCommand.deleteFm(library, serial, delete.id(), reply(record));
      case Action.ActivateSmfs ignored ->
          ActingCommand.activateSmfs(library, serial, reply(record));
      case Action.LoadFm other -> throw byNoLibrary(other);
      case Action.EraseAllFms other -> throw byNoLibrary(other);
      case Action.EraseSmfs other -> throw byNoLibrary(other);
      case Action.RestartCard other -> throw byNoLibrary(other);
    };
  }

  private static IllegalStateException byNoLibrary(Action action) {
    return new IllegalStateException("The library has no call for " + action.kind().word());
  }

  private Path reply(StoredAct record) {
    return folders.run(record).resolveSibling("reply.json").toAbsolutePath();
  }

  private StoredAct record(Order order, int number, OptionalInt attempts) {
    return new StoredAct(
        number,
        order.card(),
        order.action().toString(),
        order.line().way(),
        order.line().invocation().line(),
        order.line().invocation().programs(),
        attempts,
        setup.time().instant());
  }

  static ActResult notStarted(Outcome.Failure failure) {
    return new ActResult(
        new Outcome.Refused(failure, OptionalInt.empty()), LoginUse.NONE, List.of());
  }

  private static String call(StoredAct record) {
    String program = record.line().get(0);
    String file = program.substring(program.lastIndexOf('/') + 1);
    boolean verb = record.line().size() > 1 && record.line().get(1).matches("[a-z]");
    return verb ? file + " " + record.line().get(1) : file;
  }

  private static OptionalInt attemptsLeft(LibraryReport libraryReport, CardRef card) {
    return CardReportBuilder.attemptsLeft(
            InspectedCard.of(libraryReport, card.serial(), 0).through(Slot::role))
        .seen()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Returns the index by which ctfm calls the card, if the look saw it (inferred: LC-7.4). */
  private static OptionalInt device(LibraryReport libraryReport, CardRef card) {
    return InspectedCard.of(libraryReport, card.serial(), 0)
        .through(Slot::dispatchIndex)
        .seen()
        .map(index -> OptionalInt.of(Math.toIntExact(index)))
        .orElse(OptionalInt.empty());
  }

  private static Optional<AuthenticationKind> authentication(
      LibraryReport libraryReport, CardRef card) {
    return CardReportBuilder.authentication(
            InspectedCard.of(libraryReport, card.serial(), 0).through(Slot::role))
        .seen();
  }
}
