// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a run learns about a pictured card, event by event, without an engine. */
final class Learnt {

  /** What a program reports that was interrupted. */
  static final Optional<Account> UNKNOWN = Optional.of(Account.unknown("it was interrupted"));

  final CardPicture card = new CardPicture();
  Knowledge known = Knowledge.NONE;
  private boolean restartSeen;

  /** Begins with an inspection. */
  static Learnt looked() {
    return new Learnt().look();
  }

  Learnt look() {
    return happens(new Event.Looked(card.look(), CardPicture.NOW));
  }

  Learnt happens(Event event) {
    known = known.after(event);
    return this;
  }

  Learnt says(AnswerName name, Attestation value) {
    return says(name.word(), value);
  }

  Learnt says(String name, Attestation value) {
    return happens(new Event.Answered("before/x", name, new NamedAttestation(value, "ana")));
  }

  Learnt namesCulprit(String id, String label) {
    return says(AnswerName.CULPRIT, new Attestation.FmNamed(TestFms.id(id), label, true));
  }

  Learnt givesFiles(Attestation.FmFile... rows) {
    return says(AnswerName.FM_FILES, new Attestation.FmFiles(List.of(rows)));
  }

  /** The next act ends after the card was seen away. */
  Learnt restartIsSeen() {
    restartSeen = true;
    return this;
  }

  /** An act is done, and the card is inspected after it. */
  Learnt did(ActionKind action, String id, Runnable work) {
    return did(action, id, Optional.of(new Account(new Outcome.Done(), LoginUse.NONE)), work);
  }

  Learnt did(ActionKind action, String id, Optional<Account> account, Runnable work) {
    ended(action, id, account, work);
    known = known.settled(OutcomeKind.DONE);
    return this;
  }

  /** An act ends, and nobody has settled what became of it. */
  Learnt ended(ActionKind action, String id, Optional<Account> account, Runnable work) {
    Facts before = card.look();
    work.run();
    ActRecord act =
        new ActRecord("rung/act", action, fm(id), before, account, Optional.empty(), restartSeen);
    return happens(new Event.ActEnded(act, card.look(), CardPicture.NOW));
  }

  private static Optional<FmId> fm(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.of(TestFms.id(id));
  }

  Judgement judge(Predicate predicate) {
    return Judge.judge(PredicateUse.of(predicate), known);
  }

  Judgement judge(Predicate predicate, String of) {
    return Judge.judge(
        new PredicateUse(
            predicate, Optional.empty(), Optional.of(of), OptionalInt.empty(), Optional.empty()),
        known);
  }

  /** A file of the table of FMs. */
  static Attestation.FmFile file(String label, String id) {
    return new Attestation.FmFile(
        label, image(1000, OptionalLong.empty(), OptionalLong.empty(), id));
  }

  /** An image; an empty ID is not said. */
  static ImageRef image(long size, OptionalLong from, OptionalLong to, String id) {
    FileRef file = new FileRef("files/image", "image", size, "0".repeat(64));
    return new ImageRef(
        file,
        new ImageRef.CertificateRef(Optional.of(file), Optional.empty(), from, to, 1),
        fm(id));
  }
}
