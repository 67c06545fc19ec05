// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.Event;
import io.github.fmwizard.flow.Flow;
import io.github.fmwizard.flow.Policy;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the truths that a journal recorded with those that follow from its facts. */
public final class TruthsAudit {

  private static final String MISSING = "missing";

  private final List<Difference> differences = new ArrayList<>();

  private TruthsAudit() {}

  /**
   * A truth that was recorded otherwise than it is judged.
   *
   * @param line the entry's number, from 1
   * @param predicate the text of the predicate, or {@code truths} if none can be read
   * @param recorded what the journal says; {@code missing} if nothing
   * @param judged what follows from the facts; {@code missing} if it is not asked here
   */
  public record Difference(long line, String predicate, String recorded, String judged) {}

  /**
   * Compare all truths of a journal.
   *
   * @param flow the flow that the run was opened with
   * @param policy the site's policy that the run was opened with
   * @param entries all entries, in order
   * @return the differences, up to the first line that can't be replayed; empty if there is none
   */
  public static List<Difference> of(Flow flow, Policy policy, List<Entry> entries) {
    TruthsAudit audit = new TruthsAudit();
    Replay.of(flow, policy, entries, audit::saw);
    return List.copyOf(audit.differences);
  }

  private void saw(Entry entry, Event event, RunState before, RunState after) {
    Fields judged = PredicateFields.write(after.engine().truths());
    recorded(entry.data())
        .ifPresentOrElse(
            fields -> compare(entry.seq(), fields, judged),
            () -> add(entry.seq(), EventCodec.TRUTHS, MISSING, "judged"));
  }

  private static Optional<Fields> recorded(Fields data) {
    try {
      return data.optionalFields(EventCodec.TRUTHS);
    } catch (MalformedEntryException e) {
      return Optional.empty();
    }
  }

  private void compare(long line, Fields recorded, Fields judged) {
    Set<String> names = new TreeSet<>(recorded.names());
    names.addAll(judged.names());
    for (String name : names) {
      Object then = recorded.asMap().getOrDefault(name, MISSING);
      Object now = judged.asMap().getOrDefault(name, MISSING);
      if (!Objects.equals(then, now)) {
        add(line, name, String.valueOf(then), String.valueOf(now));
      }
    }
  }

  private void add(long line, String predicate, String recorded, String judged) {
    differences.add(new Difference(line, predicate, recorded, judged));
  }
}
