// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Truths;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import java.util.Optional;

/**
 * Writes events as the data of journal entries and reads them back, without loss.
 *
 * <p>An entry names its event under {@code event} and holds its components beside it. Whoever
 * appends may put more under names of their own, such as the host in the entry that opens a run;
 * reading ignores what it does not know.
 */
public final class EventCodec {

  /** Where the truths after an event stand: yes, no or unknown by the text of the predicate. */
  public static final String TRUTHS = "truths";

  private EventCodec() {}

  /**
   * Return the kind of entry in which an event stands.
   *
   * @param event the event
   * @return the kind; event unless the journal has one of its own for it
   */
  public static EntryKind kindOf(Event event) {
    return EventForms.of(event).kind();
  }

  /**
   * Write an event.
   *
   * @param event the event
   * @param after the truths after it, as the run's state has them; they are recorded for people,
   *     and judged anew when the event is read
   * @return the data of its entry
   */
  public static Fields encode(Event event, Truths after) {
    Fields.Builder out = Fields.builder();
    EventForms.FORMS.write(event, out);
    return out.put(TRUTHS, PredicateFields.write(after)).build();
  }

  /**
   * Read an event.
   *
   * @param kind the kind of the entry
   * @param data its data
   * @return the event, or empty if entries of this kind are no events
   * @throws MalformedEntryException if the data is not what {@link #encode} writes for this kind
   */
  public static Optional<Event> decode(EntryKind kind, Fields data) {
    if (EventForms.in(kind).findAny().isEmpty()) {
      return Optional.empty();
    }
    Event event = read(data);
    if (kindOf(event) != kind) {
      throw new MalformedEntryException(
          "\""
              + data.text(EventForms.KEY)
              + "\" does not stand in an entry of kind "
              + kind.word());
    }
    return Optional.of(event);
  }

  private static Event read(Fields data) {
    try {
      return EventForms.FORMS.read(data);
    } catch (IllegalArgumentException e) {
      throw new MalformedEntryException(String.valueOf(e.getMessage()));
    }
  }
}
