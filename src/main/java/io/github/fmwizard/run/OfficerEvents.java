// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.journal.Fields;

/** The forms of events that tell what people did, said and decided. */
final class OfficerEvents {

  static final EntryForm<Event.WentOn> WENT_ON =
      new EntryForm<>(
          Event.WentOn.class,
          "went-on",
          (event, out) -> out.put("path", event.path()),
          in -> new Event.WentOn(in.text("path")));

  static final EntryForm<Event.Answered> ANSWERED =
      new EntryForm<>(
          Event.Answered.class,
          "answered",
          (event, out) -> {
            out.put("path", event.path()).put("answer", event.answer());
            AttestationFields.put(event.attestation(), out);
          },
          in ->
              new Event.Answered(
                  in.text("path"), in.text("answer"), AttestationFields.attestation(in)));

  static final EntryForm<Event.Drafted> DRAFTED =
      new EntryForm<>(
          Event.Drafted.class,
          "drafted",
          (event, out) -> {
            out.put("path", event.path()).put("answer", event.answer());
            AttestationFields.put(event.attestation(), out);
          },
          in ->
              new Event.Drafted(
                  in.text("path"), in.text("answer"), AttestationFields.attestation(in)));

  static final EntryForm<Event.Decided> DECIDED =
      new EntryForm<>(
          Event.Decided.class,
          "decided",
          (event, out) ->
              out.put("path", event.path())
                  .put("holds", event.holds())
                  .put("reason", event.reason())
                  .put("by", event.by()),
          in ->
              new Event.Decided(
                  in.text("path"), in.flag("holds"), in.text("reason"), in.text("by")));

  static final EntryForm<Event.Overridden> OVERRIDDEN =
      new EntryForm<>(
          Event.Overridden.class,
          "overridden",
          (event, out) ->
              out.put("path", event.path())
                  .put("uses", PredicateFields.write(event.uses()))
                  .put("reason", event.reason())
                  .put("by", event.by()),
          in ->
              new Event.Overridden(
                  in.text("path"),
                  PredicateFields.read(in.fieldsList("uses")),
                  in.text("reason"),
                  in.text("by")));

  static final EntryForm<Event.Attested> ATTESTED =
      new EntryForm<>(
          Event.Attested.class,
          "attested",
          (event, out) ->
              out.put("path", event.path())
                  .put("uses", PredicateFields.write(event.uses()))
                  .put("by", event.by())
                  .put("said-at", event.at()),
          in ->
              new Event.Attested(
                  in.text("path"),
                  PredicateFields.read(in.fieldsList("uses")),
                  in.text("by"),
                  in.number("said-at")));

  static final EntryForm<Event.FailedLoginsReported> LOGINS_SAID =
      new EntryForm<>(
          Event.FailedLoginsReported.class,
          "logins-said",
          (event, out) ->
              out.put("path", event.path()).put("failed", event.failed()).put("by", event.by()),
          in ->
              new Event.FailedLoginsReported(
                  in.text("path"), Math.toIntExact(in.number("failed")), in.text("by")));

  static final EntryForm<Event.GateAnswered> GATE_ANSWERED =
      new EntryForm<>(
          Event.GateAnswered.class,
          "gate-answered",
          (event, out) ->
              out.put("path", event.path())
                  .put("passed", event.passed())
                  .put("how", event.how())
                  .putIfPresent("witness", event.witness())
                  .put("scope", event.scope()),
          in ->
              new Event.GateAnswered(
                  in.text("path"),
                  in.flag("passed"),
                  in.text("how"),
                  in.optionalText("witness"),
                  in.text("scope")));

  static final EntryForm<Event.Resolved> RESOLVED =
      new EntryForm<>(
          Event.Resolved.class,
          "resolved",
          (event, out) ->
              out.put("path", event.path())
                  .put("done", event.done())
                  .put("meaning", event.meaning())
                  .put("by", event.by()),
          in ->
              new Event.Resolved(
                  in.text("path"), in.flag("done"), in.text("meaning"), in.text("by")));

  static final EntryForm<Event.Moved> MOVED =
      new EntryForm<>(
          Event.Moved.class,
          "moved",
          (event, out) -> out.put("move", event.move().word()),
          in -> new Event.Moved(Read.word(in, "move", Move.class)));

  static final EntryForm<Event.Deviated> DEVIATED =
      new EntryForm<>(
          Event.Deviated.class, "deviated", OfficerEvents::put, OfficerEvents::deviated);

  static final EntryForm<Event.ManualAct> MANUAL_ACT =
      new EntryForm<>(
          Event.ManualAct.class,
          "manual-act",
          (event, out) -> out.put("what", event.what()).put("by", event.by()),
          in -> new Event.ManualAct(in.text("what"), in.text("by")));

  static final EntryForm<Event.Resumed> RESUMED =
      new EntryForm<>(
          Event.Resumed.class,
          "resumed",
          (event, out) ->
              out.put("by", event.by()).put("rebooted", event.rebooted()).put("at", event.at()),
          in -> new Event.Resumed(in.text("by"), in.flag("rebooted"), in.number("at")));

  static final EntryForm<Event.Stopped> STOPPED =
      new EntryForm<>(
          Event.Stopped.class,
          "stopped",
          (event, out) -> out.put("how", event.how()),
          in -> new Event.Stopped(in.text("how")));

  private OfficerEvents() {}

  private static void put(Event.Deviated event, Fields.Builder out) {
    out.put("path", event.path())
        .put("expected", event.expected())
        .put("reason", event.reason())
        .put("decider", event.decider())
        .putIfPresent("witness", event.witness());
  }

  private static Event.Deviated deviated(Fields in) {
    return new Event.Deviated(
        in.text("path"),
        in.text("expected"),
        in.text("reason"),
        in.text("decider"),
        in.optionalText("witness"));
  }
}
