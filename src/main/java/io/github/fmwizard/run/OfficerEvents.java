// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.Event;
import io.github.fmwizard.flow.Move;
import io.github.fmwizard.journal.Fields;

/** The forms of events that tell what people did, said and decided. */
final class OfficerEvents {

  static final Form<Event.WentOn> WENT_ON =
      new Form<>(
          Event.WentOn.class,
          "went-on",
          (event, out) -> out.put("path", event.path()),
          in -> new Event.WentOn(in.text("path")));

  static final Form<Event.Answered> ANSWERED =
      new Form<>(
          Event.Answered.class,
          "answered",
          (event, out) -> {
            out.put("path", event.path()).put("answer", event.answer());
            AttestationFields.put(event.saying(), out);
          },
          in ->
              new Event.Answered(in.text("path"), in.text("answer"), AttestationFields.saying(in)));

  static final Form<Event.Decided> DECIDED =
      new Form<>(
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

  static final Form<Event.Overridden> OVERRIDDEN =
      new Form<>(
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

  static final Form<Event.Attested> ATTESTED =
      new Form<>(
          Event.Attested.class,
          "attested",
          (event, out) ->
              out.put("path", event.path())
                  .put("uses", PredicateFields.write(event.uses()))
                  .put("by", event.by()),
          in ->
              new Event.Attested(
                  in.text("path"), PredicateFields.read(in.fieldsList("uses")), in.text("by")));

  static final Form<Event.GateAnswered> GATE_ANSWERED =
      new Form<>(
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

  static final Form<Event.Resolved> RESOLVED =
      new Form<>(
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

  static final Form<Event.Moved> MOVED =
      new Form<>(
          Event.Moved.class,
          "moved",
          (event, out) -> out.put("move", event.move().word()),
          in -> new Event.Moved(Read.word(in, "move", Move.class)));

  static final Form<Event.Deviated> DEVIATED =
      new Form<>(Event.Deviated.class, "deviated", OfficerEvents::put, OfficerEvents::deviated);

  static final Form<Event.ManualAct> MANUAL_ACT =
      new Form<>(
          Event.ManualAct.class,
          "manual-act",
          (event, out) -> out.put("what", event.what()).put("by", event.by()),
          in -> new Event.ManualAct(in.text("what"), in.text("by")));

  static final Form<Event.Resumed> RESUMED =
      new Form<>(
          Event.Resumed.class,
          "resumed",
          (event, out) -> out.put("by", event.by()),
          in -> new Event.Resumed(in.text("by")));

  static final Form<Event.Stopped> STOPPED =
      new Form<>(
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
