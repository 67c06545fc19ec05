// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.Event;
import io.github.fmwizard.flow.Move;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.Said;
import io.github.fmwizard.flow.Saying;
import io.github.fmwizard.flow.Setting;
import io.github.fmwizard.flow.Step;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
    if (decision instanceof Decision.Stop stop) {
      return Optional.of(new Event.Stopped(stop.how()));
    }
    if (waiting instanceof Waiting.Question) {
      return question(decision);
    }
    if (waiting instanceof Waiting.AtGate) {
      return gate(decision);
    }
    if (decision instanceof Decision.GoOn) {
      return goOn(waiting);
    }
    if (waiting instanceof Waiting.Undecided && decision instanceof Decision.Decide decide) {
      return Optional.of(new Event.Decided(path(), decide.holds(), decide.reason(), decide.by()));
    }
    if (waiting instanceof Waiting.CheckShown || waiting instanceof Waiting.GuardShown) {
      return check(decision);
    }
    return moves(waiting, decision);
  }

  private String path() {
    return book.state().path();
  }

  private Optional<Event> goOn(Waiting waiting) {
    boolean read =
        waiting instanceof Waiting.Reading
            || waiting instanceof Waiting.CheckShown
            || waiting instanceof Waiting.GuardShown
            || waiting instanceof Waiting.ActShown
            || waiting instanceof Waiting.Verified;
    return read ? Optional.of(new Event.WentOn(path())) : notNow();
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
    Optional<Said> said = said(decision);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> why = AnswerFit.refuse(ask, said.get());
    if (why.isPresent()) {
      book.problem(why.get());
      return Optional.empty();
    }
    return Optional.of(
        new Event.Answered(state.path(), ask.answer(), new Saying(said.get(), operator())));
  }

  private String operator() {
    return book.state().known().setting().map(Setting::operator).orElse("");
  }

  private Optional<Said> said(Decision decision) {
    try {
      if (decision instanceof Decision.Say say) {
        return Optional.of(say.said());
      }
      if (decision instanceof Decision.GiveFile file) {
        return Optional.of(importer.file(file));
      }
      if (decision instanceof Decision.GiveImage image) {
        return Optional.of(importer.image(image));
      }
      if (decision instanceof Decision.GiveFmFiles files) {
        return Optional.of(importer.fmFiles(files));
      }
    } catch (Importer.CannotTakeException e) {
      book.problem(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    book.problem("This question waits for another answer.");
    return Optional.empty();
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
    Setting setting = book.state().known().setting().orElseThrow();
    Optional<String> why = GateJudge.refuse(open.shown(), pass, setting);
    if (why.isPresent()) {
      return Optional.of(
          new Event.GateAnswered(path(), false, "no, since " + why.get(), pass.witness(), scope));
    }
    gates.passed(pass.witness());
    String how = GateJudge.words(open.shown());
    return Optional.of(new Event.GateAnswered(path(), true, how, pass.witness(), gates.scope()));
  }

  private Optional<Event> check(Decision decision) {
    if (decision instanceof Decision.OverrideCheck over) {
      return Optional.of(new Event.Overridden(path(), over.uses(), over.reason(), over.by()));
    }
    if (decision instanceof Decision.Attest attest) {
      return Optional.of(new Event.Attested(path(), attest.uses(), attest.by()));
    }
    if (decision instanceof Decision.Manual manual) {
      return world(manual);
    }
    return decision.equals(new Decision.Take(Move.LOOK_AGAIN))
        ? Optional.of(new Event.Moved(Move.LOOK_AGAIN))
        : notNow();
  }

  private Optional<Event> moves(Waiting waiting, Decision decision) {
    if (decision instanceof Decision.Manual manual) {
      return manual(manual);
    }
    if (decision instanceof Decision.Resolve resolve && waiting instanceof Waiting.Unresolved) {
      return Optional.of(
          new Event.Resolved(path(), resolve.done(), resolve.meaning(), resolve.by()));
    }
    if (decision instanceof Decision.Deviate deviate && waiting instanceof Waiting.Failure) {
      return Optional.of(
          new Event.Deviated(
              path(),
              "the ladder's order",
              deviate.reason(),
              deviate.decider(),
              deviate.witness()));
    }
    if (decision instanceof Decision.Take take) {
      return take(take.move());
    }
    return notNow();
  }

  private Optional<Event> take(Move move) {
    if (move != Move.CASE_TEXT) {
      return Optional.of(new Event.Moved(move));
    }
    byte[] text = ports.caseText().apply(book.state()).getBytes(StandardCharsets.UTF_8);
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
