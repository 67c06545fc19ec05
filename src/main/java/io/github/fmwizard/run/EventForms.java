// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import static io.github.fmwizard.run.Durability.BUFFERED;
import static io.github.fmwizard.run.Durability.SYNCED;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.journal.EntryKind;
import java.util.List;
import java.util.stream.Stream;

/** The table of events: kind of entry, durability and form of each. */
final class EventForms {

  static final String KEY = "event";

  static final List<EventForm> ALL =
      List.of(
          entry(EntryKind.OPENED, SYNCED, SeenEvents.OPENED),
          entry(EntryKind.EVENT, BUFFERED, SeenEvents.LOOKED),
          entry(EntryKind.EVENT, BUFFERED, OfficerEvents.WENT_ON),
          entry(EntryKind.EVENT, BUFFERED, OfficerEvents.ANSWERED),
          entry(EntryKind.EVENT, BUFFERED, OfficerEvents.DRAFTED),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.DECIDED),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.OVERRIDDEN),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.ATTESTED),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.LOGINS_SAID),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.GATE_ANSWERED),
          entry(EntryKind.EVENT, BUFFERED, SeenEvents.SCOPE_COMPARED),
          entry(EntryKind.EVENT, SYNCED, SeenEvents.NEVER_BEGAN),
          entry(EntryKind.OUTCOME, SYNCED, SeenEvents.ACT_ENDED),
          entry(EntryKind.EVENT, SYNCED, SeenEvents.ACT_UNRESOLVED),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.RESOLVED),
          entry(EntryKind.EVENT, BUFFERED, OfficerEvents.MOVED),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.DEVIATED),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.MANUAL_ACT),
          entry(EntryKind.EVENT, BUFFERED, SeenEvents.CASE_TEXT_WRITTEN),
          entry(EntryKind.RESUMED, SYNCED, OfficerEvents.RESUMED),
          entry(EntryKind.EVENT, SYNCED, OfficerEvents.STOPPED));

  static final Forms<Event> FORMS =
      new Forms<>(KEY, ALL.stream().<EntryForm<? extends Event>>map(EventForm::form).toList());

  private EventForms() {}

  static EventForm of(Event event) {
    return ALL.stream()
        .filter(entry -> entry.form().type().isInstance(event))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No form for " + event.getClass()));
  }

  /** Returns the events that stand in entries of a kind. */
  static Stream<EventForm> in(EntryKind kind) {
    return ALL.stream().filter(entry -> entry.kind() == kind);
  }

  private static EventForm entry(
      EntryKind kind, Durability durability, EntryForm<? extends Event> form) {
    return new EventForm(form, kind, durability);
  }
}
