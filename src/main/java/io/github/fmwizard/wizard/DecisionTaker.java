// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Witnesses;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns decisions into events. What cannot be taken leaves the question open and says why. */
final class DecisionTaker {

  private final WizardPorts ports;
  private final RunBook book;
  private final GateKeeper gates;
  private final Importer importer;
  private Fields beside = Fields.of();

  DecisionTaker(WizardPorts ports, RunBook book, GateKeeper gates) {
    this.ports = ports;
    this.book = book;
    this.gates = gates;
    this.importer = new Importer(ports.files());
  }

  /**
   * Returns what the entry of the latest event tells beside it, such as files that were written.
   */
  Fields beside() {
    return beside;
  }

  Optional<Event> event(Waiting waiting, Decision decision) {
    beside = Fields.of();
    if (decision instanceof Event.Stopped stopped) {
      return Optional.of(stopped);
    }
    if (waiting instanceof Waiting.Question) {
      return question(decision);
    }
    if (waiting instanceof Waiting.AtGate) {
      return gate(decision);
    }
    return switch (decision) {
      case Event.WentOn went -> takenIf(mayGoOn(waiting), went, went.path());
      case Event.Decided decided ->
          takenIf(waiting instanceof Waiting.Undecided, decided, decided.path());
      case Event.Overridden overridden -> takenIf(isCheck(waiting), overridden, overridden.path());
      case Event.Attested said ->
          takenIf(
              isCheck(waiting),
              new Event.Attested(said.path(), said.uses(), said.by(), now()),
              said.path());
      case Event.FailedLoginsReported said -> takenIf(isCheck(waiting), said, said.path());
      case Event.Resolved resolved ->
          takenIf(waiting instanceof Waiting.Unresolved, resolved, resolved.path());
      case Event.Deviated deviated -> ifOpen(Move.DEVIATE, () -> deviated(deviated));
      case Event.Moved moved -> moved(moved);
      case Decision.Manual manual ->
          isCheck(waiting) ? world(manual) : ifOpen(Move.MANUAL_ACT, () -> manual(manual));
      case Event.Answered answered -> ifOpen(Move.ANOTHER_FM, () -> another(answered));
      case Event.Stopped ignored -> notNow();
      case Event.Drafted ignored -> notNow();
      case Decision.Give ignored -> notNow();
      case Decision.PassGate ignored -> notNow();
      case Decision.DeclineGate ignored -> notNow();
      case Decision.Suspend ignored -> notNow();
    };
  }

  private String path() {
    return book.state().path();
  }

  /** Takes an event as it was decided, where it fits and was decided at this very place. */
  private Optional<Event> takenIf(boolean fits, Event event, String at) {
    return fits && at.equals(path()) ? Optional.of(event) : notNow();
  }

  private static boolean mayGoOn(Waiting waiting) {
    return switch (waiting) {
      case Waiting.Reading ignored -> true;
      case Waiting.CheckShown ignored -> true;
      case Waiting.GuardShown ignored -> true;
      case Waiting.ActShown ignored -> true;
      case Waiting.Verified ignored -> true;
      case Waiting.Look ignored -> false;
      case Waiting.Question ignored -> false;
      case Waiting.Undecided ignored -> false;
      case Waiting.AtGate ignored -> false;
      case Waiting.Comparing ignored -> false;
      case Waiting.Acting ignored -> false;
      case Waiting.Unresolved ignored -> false;
      case Waiting.Failure ignored -> false;
      case Waiting.Ended ignored -> false;
    };
  }

  private static boolean isCheck(Waiting waiting) {
    return waiting instanceof Waiting.Checked;
  }

  private Optional<Event> notNow() {
    book.problem("That cannot be done here.");
    return Optional.empty();
  }

  private Optional<Event> question(Decision decision) {
    if (decision instanceof Decision.Manual manual) {
      return world(manual);
    }
    RunState state = book.state();
    Step.Ask ask = (Step.Ask) state.step().orElseThrow().body();
    Optional<Attestation> said = said(decision);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> why =
        misfit(ask, said.get())
            .or(() -> SessionsDenied.against(ask.answer(), said.get(), this::inspect));
    if (why.isPresent()) {
      book.problem(why.get());
      return Optional.empty();
    }
    if (isDraft(decision)) {
      Event.Answered rows = recorded(said.get());
      return Optional.of(new Event.Drafted(rows.path(), rows.answer(), rows.attestation()));
    }
    Event.Answered answered = answered(said.get());
    boolean another = decision instanceof Event.Answered && !decision.equals(answered);
    return another ? notNow() : Optional.of(recorded(tested(said.get())));
  }

  /** Rows of a table that is not finished are kept, and the question stays open. */
  private static boolean isDraft(Decision decision) {
    return decision instanceof Event.Drafted
        || (decision instanceof Decision.GiveFmFiles files && !files.whole());
  }

  private Event.Answered recorded(Attestation said) {
    Event.Answered answered = answered(said);
    return new Event.Answered(
        answered.path(), answered.answer(), answered.attestation().recorded(now()));
  }

  private long now() {
    return ports.time().now().getEpochSecond();
  }

  private Event.Answered answered(Attestation said) {
    Step.Ask ask = (Step.Ask) book.state().step().orElseThrow().body();
    return new Event.Answered(path(), ask.answer(), new NamedAttestation(said, operator()));
  }

  /** A test gets its time; in training the test reports for itself, if it was run. */
  private Attestation tested(Attestation said) {
    if (!(said instanceof Attestation.ApplicationTest test)) {
      return said;
    }
    Knowledge known = book.state().known();
    Optional<String> without =
        Culprit.leftOut(known)
            ? Culprit.said(known, Culprit.NAME).map(Attestation.FmNamed::label)
            : Optional.empty();
    Attestation.ApplicationTest found =
        test.result() == Attestation.TestResult.NOT_RUN
            ? test
            : ports.world().test(test, without).orElse(test);
    return new Attestation.ApplicationTest(found.result(), found.test(), now());
  }

  /** Inspects the card once, beside the flow; the report is kept. */
  private CardReport inspect() {
    Setting setting = book.state().known().setting().orElseThrow();
    CardReport report = ports.hsm().inspect(ActPlanner.card(setting));
    book.reported(report);
    return report;
  }

  /** Returns why the answer does not fit, or empty if it does. */
  private static Optional<String> misfit(Step.Ask ask, Attestation said) {
    boolean noImage = said instanceof Attestation.StaysWithout && ask.kind() == AskKind.FM_IMAGE;
    if (said instanceof Attestation.Nothing || noImage) {
      return ask.optional() ? Optional.empty() : Optional.of("This question cannot be left out.");
    }
    if (!wanted(ask.kind()).isInstance(said)) {
      return Optional.of("This question waits for another answer.");
    }
    if (said instanceof Attestation.FmFiles files && files.rows().size() > Step.ForEach.MAX_TURNS) {
      return Optional.of("At most " + Step.ForEach.MAX_TURNS + " FMs can be loaded in one run.");
    }
    return Optional.empty();
  }

  private static Class<? extends Attestation> wanted(AskKind kind) {
    return switch (kind) {
      case SYMPTOM -> Attestation.SymptomNamed.class;
      case LOADED_FM -> Attestation.FmNamed.class;
      case TEXT -> Attestation.Line.class;
      case FILE -> Attestation.FileGiven.class;
      case YES_NO -> Attestation.Flag.class;
      case FM_FILES -> Attestation.FmFiles.class;
      case SMFS_INVENTORY -> Attestation.SmfsInventory.class;
      case FM_IMAGE -> Attestation.ImageGiven.class;
      case APPLICATION_TEST -> Attestation.ApplicationTest.class;
    };
  }

  private String operator() {
    return book.state().known().operator();
  }

  private Optional<Attestation> said(Decision decision) {
    if (decision instanceof Event.Answered answered) {
      return Optional.of(answered.attestation().value());
    }
    if (decision instanceof Event.Drafted drafted) {
      return Optional.of(drafted.attestation().value());
    }
    if (decision instanceof Decision.Give given) {
      return imported(given);
    }
    book.problem("This question waits for another answer.");
    return Optional.empty();
  }

  private Optional<Attestation> imported(Decision.Give given) {
    try {
      return Optional.of(
          switch (given) {
            case Decision.GiveFile file -> importer.file(file);
            case Decision.GiveImage image -> importer.image(image);
            case Decision.GiveFmFiles files -> importer.fmFiles(files);
          });
    } catch (Importer.CannotTakeException e) {
      book.problem(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Event> gate(Decision decision) {
    OpenGate open = gates.open();
    String scope = gates.scope();
    if (decision instanceof Decision.DeclineGate decline) {
      return Optional.of(
          new Event.GateAnswered(path(), false, decline.how(), Optional.empty(), scope));
    }
    if (!(decision instanceof Decision.PassGate pass)) {
      return notNow();
    }
    Optional<String> why = GateJudge.refuse(open.shown(), pass, book.state().known());
    if (why.isPresent()) {
      return Optional.of(
          new Event.GateAnswered(path(), false, "no, since " + why.get(), pass.witness(), scope));
    }
    gates.passed(pass.witness());
    String how = GateJudge.words(open.shown());
    return Optional.of(new Event.GateAnswered(path(), true, how, pass.witness(), gates.scope()));
  }

  private Optional<Event> deviated(Event.Deviated deviated) {
    Optional<String> why =
        deviated
            .witness()
            .flatMap(name -> Witnesses.objection(name, book.state().known(), deviated.decider()));
    why.ifPresent(book::problem);
    return why.isPresent() ? Optional.empty() : takenIf(true, deviated, deviated.path());
  }

  /** A move that needs words of its own is another decision. */
  private Optional<Event> moved(Event.Moved moved) {
    return switch (moved.move()) {
      case LOOK_AGAIN, RESTART_CARD, REPEAT_RUNG, NEXT_RUNG ->
          ifOpen(moved.move(), () -> Optional.of(moved));
      case CASE_TEXT -> ifOpen(Move.CASE_TEXT, this::caseText);
      case ANOTHER_FM, MANUAL_ACT, DEVIATE, STOP -> notNow();
    };
  }

  /** Another FM is named as the faulty one, at this place and by whoever drives. */
  private Optional<Event> another(Event.Answered answered) {
    boolean fits =
        answered.answer().equals(Culprit.NAME)
            && answered.attestation().by().equals(operator())
            && answered.attestation().value() instanceof Attestation.FmNamed;
    if (!fits) {
      return notNow();
    }
    Attestation.FmNamed named = (Attestation.FmNamed) answered.attestation().value();
    boolean same =
        Culprit.said(book.state().known(), Culprit.NAME)
            .filter(earlier -> earlier.id().equals(named.id()))
            .isPresent();
    if (same) {
      book.problem("That FM is the one that is named; to try it again, repair this rung.");
      return Optional.empty();
    }
    return takenIf(
        true,
        new Event.Answered(
            answered.path(), answered.answer(), answered.attestation().recorded(now())),
        answered.path());
  }

  /** A move that is not offered, or locked, is refused before anything is done for it. */
  private Optional<Event> ifOpen(Move move, Supplier<Optional<Event>> taken) {
    Optional<String> why = OpenMoves.refusal(book.state(), move);
    why.ifPresent(book::problem);
    return why.isPresent() ? Optional.empty() : taken.get();
  }

  private Optional<Event> caseText() {
    byte[] text = ports.papers().caseText(book.state()).getBytes(StandardCharsets.UTF_8);
    StoredFile file = ports.files().store(text, Part.OUTPUTS, "case-text");
    beside = Fields.builder().put("case-text", file.toFields()).build();
    return Optional.of(new Event.CaseTextWritten(file.name()));
  }

  private Optional<Event> manual(Decision.Manual manual) {
    ports.world().byHand(manual.act());
    return Optional.of(new Event.ManualAct(manual.what(), manual.by()));
  }

  /**
   * Training moves the simulated world and says what could be observed; the question stays open.
   */
  private Optional<Event> world(Decision.Manual manual) {
    book.problem(
        ports.world().byHand(manual.act()).orElse("Do that by hand; this program does not."));
    return Optional.empty();
  }
}
