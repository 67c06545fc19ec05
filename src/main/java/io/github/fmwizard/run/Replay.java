// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.journal.Entry;
import java.util.List;
import java.util.Optional;

/**
 * What a run's state is by its journal: the fold of the engine over the entries that are events.
 */
public sealed interface Replay {

  /**
   * The entries lead to a state.
   *
   * @param state the state after the last event
   * @param openIntent an act that was about to start, if nothing tells what became of it. Before
   *     anything else is done on resuming it must be answered by the act's outcome, by {@link
   *     Event.NeverBegan} or by {@link Event.ActUnresolved}. If it is empty while the state waits
   *     for an act's end, the act was never begun
   * @param closed whether the run was closed
   * @param entries how many entries there are
   * @param passedScope the digest that the gate passed last was bound to
   */
  record Replayed(
      RunState state,
      Optional<Intent> openIntent,
      boolean closed,
      long entries,
      Optional<String> passedScope)
      implements Replay {}

  /**
   * A line is not one that this engine would have written there.
   *
   * @param line its number, from 1
   * @param what a sentence that says what is wrong
   */
  record Broken(long line, String what) implements Replay {}

  /**
   * Another engine wrote the journal, so this one can't tell.
   *
   * @param engine its version
   */
  record NotCheckable(long engine) implements Replay {

    /**
     * Say so.
     *
     * @return one sentence
     */
    public String sentence() {
      return "Not checkable here: engine version "
          + engine
          + " wrote this journal, and this is version "
          + EngineVersion.CURRENT
          + ".";
    }
  }

  /** Sees each event of a replay with the states around it. */
  interface Witness {
    /**
     * Sees an event.
     *
     * @param entry its entry
     * @param event the event
     * @param before the state before it
     * @param after the state after it
     */
    void saw(Entry entry, Event event, RunState before, RunState after);
  }

  /**
   * Fold a journal of a site without a policy.
   *
   * @param flow the flow that the run was opened with
   * @param entries all entries, in order
   * @return what came of it
   */
  static Replay of(Flow flow, List<Entry> entries) {
    return of(flow, Policy.none(), entries);
  }

  /**
   * Fold a journal.
   *
   * @param flow the flow that the run was opened with
   * @param policy the site's policy that the run was opened with
   * @param entries all entries, in order
   * @return what came of it
   */
  static Replay of(Flow flow, Policy policy, List<Entry> entries) {
    return of(flow, policy, entries, (entry, event, before, after) -> {});
  }

  /**
   * Fold a journal and watch.
   *
   * @param flow the flow that the run was opened with
   * @param policy the site's policy that the run was opened with
   * @param entries all entries, in order
   * @param witness sees each event, up to the first line that is wrong
   * @return what came of it
   */
  static Replay of(Flow flow, Policy policy, List<Entry> entries, Witness witness) {
    return new JournalReplay(flow, policy, witness).all(entries);
  }
}
