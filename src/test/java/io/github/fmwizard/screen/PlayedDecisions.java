// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import io.github.fmwizard.flow.Event;
import io.github.fmwizard.flow.FileRef;
import io.github.fmwizard.flow.ImageRef;
import io.github.fmwizard.flow.Move;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.Said;
import io.github.fmwizard.flow.Saying;
import io.github.fmwizard.flow.Step;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.wizard.Decision;
import io.github.fmwizard.wizard.GateShown;
import java.util.Optional;
import java.util.OptionalLong;

/** Turns decisions into events, as the run thread does. */
final class PlayedDecisions {

  /** Files with this in their path can't be found. */
  static final String MISSING = "missing";

  private PlayedDecisions() {}

  record Taken(Optional<Event> event, Optional<String> problem) {
    static Taken event(Event event) {
      return new Taken(Optional.of(event), Optional.empty());
    }

    static Taken problem(String words) {
      return new Taken(Optional.empty(), Optional.of(words));
    }
  }

  static Taken take(RunState state, Optional<GateShown> gate, Decision decision) {
    String path = state.path();
    if (decision instanceof Decision.Stop stop) {
      return Taken.event(new Event.Stopped(stop.how()));
    }
    if (decision instanceof Decision.GoOn) {
      return Taken.event(new Event.WentOn(path));
    }
    if (decision instanceof Decision.PassGate pass) {
      return Taken.event(new Event.GateAnswered(path, true, "y", pass.witness(), "5c"));
    }
    if (decision instanceof Decision.DeclineGate no) {
      return Taken.event(new Event.GateAnswered(path, false, no.how(), Optional.empty(), "5c"));
    }
    if (decision instanceof Decision.OverrideCheck over) {
      return Taken.event(new Event.Overridden(path, over.uses(), over.reason(), over.by()));
    }
    if (decision instanceof Decision.Attest attest) {
      return Taken.event(new Event.Attested(path, attest.uses(), attest.by()));
    }
    return state.engine().waiting() instanceof Waiting.Question
        ? answered(state, decision)
        : moved(path, decision);
  }

  private static Taken moved(String path, Decision decision) {
    if (decision instanceof Decision.Decide decide) {
      return Taken.event(new Event.Decided(path, decide.holds(), decide.reason(), decide.by()));
    }
    if (decision instanceof Decision.Resolve resolve) {
      return Taken.event(new Event.Resolved(path, resolve.done(), resolve.meaning(), resolve.by()));
    }
    if (decision instanceof Decision.Deviate deviate) {
      return Taken.event(
          new Event.Deviated(
              path, "the order", deviate.reason(), deviate.decider(), deviate.witness()));
    }
    if (decision instanceof Decision.Manual manual) {
      return Taken.event(new Event.ManualAct(manual.what(), manual.by()));
    }
    Move move = ((Decision.Take) decision).move();
    return Taken.event(
        move == Move.CASE_TEXT ? new Event.CaseTextWritten("case.txt") : new Event.Moved(move));
  }

  private static Taken answered(RunState state, Decision decision) {
    if (decision instanceof Decision.Manual) {
      return Taken.problem("The application answers.");
    }
    if (decision.toString().contains(MISSING)) {
      return Taken.problem("There is no file " + missing(decision) + ".");
    }
    Step.Ask ask = (Step.Ask) state.step().orElseThrow().body();
    Saying saying = new Saying(said(decision), PlayedRun.OPERATOR);
    return Taken.event(new Event.Answered(state.path(), ask.answer(), saying));
  }

  private static String missing(Decision decision) {
    String words = decision.toString();
    int at = words.indexOf(MISSING);
    return words.substring(words.lastIndexOf('/', at), at + MISSING.length());
  }

  private static Said said(Decision decision) {
    if (decision instanceof Decision.Say say) {
      return say.said();
    }
    if (decision instanceof Decision.GiveFile file) {
      return new Said.FileGiven(file(file.path()));
    }
    if (decision instanceof Decision.GiveImage image) {
      return new Said.ImageGiven(image(image.draft()));
    }
    Decision.GiveFmFiles files = (Decision.GiveFmFiles) decision;
    return new Said.FmFiles(
        files.rows().stream()
            .map(row -> new Said.FmFile(row.label(), image(row.image())))
            .toList());
  }

  private static FileRef file(String path) {
    return new FileRef("files/1", path, 7310, "00");
  }

  private static ImageRef image(Decision.ImageDraft draft) {
    ImageRef.CertificateRef certificate =
        new ImageRef.CertificateRef(
            draft.certificateFile().map(PlayedDecisions::file),
            draft.certificateLabel(),
            OptionalLong.of(0),
            OptionalLong.of(Long.MAX_VALUE / 1_000_000_000));
    return new ImageRef(file(draft.path()), certificate, draft.saidId());
  }
}
