// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.MalformedEntryException;
import io.github.fmwizard.journal.Mode;
import java.util.List;
import java.util.Optional;

/**
 * Folds entries, one after the other, as they come: a journal that is still being written can be
 * followed so.
 */
public final class JournalReplay {

  private final Replay.Witness witness;
  private RunState state;
  private Optional<Intent> openIntent = Optional.empty();
  private Optional<String> passedScope = Optional.empty();
  private long entries;
  private boolean closed;

  /**
   * Begin a fold.
   *
   * @param flow the flow that the run was opened with
   * @param policy the site's policy that the run was opened with
   * @param witness sees each event, up to the first line that is wrong
   */
  public JournalReplay(Flow flow, Policy policy, Replay.Witness witness) {
    this.witness = witness;
    this.state = RunState.start(flow, policy);
  }

  Replay all(List<Entry> entries) {
    if (entries.isEmpty()) {
      return new Replay.Broken(1, "The journal has no entry.");
    }
    for (Entry entry : entries) {
      Optional<Replay> stop = add(entry);
      if (stop.isPresent()) {
        return stop.get();
      }
    }
    return soFar();
  }

  /**
   * Take the next entry.
   *
   * @param entry the entry
   * @return why nothing can be folded from here on; empty if the fold goes on
   */
  public Optional<Replay> add(Entry entry) {
    try {
      Optional<Replay> stop = take(entry);
      entries++;
      return stop;
    } catch (MalformedEntryException | IllegalTransitionException e) {
      return broken(entry, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Return where the entries so far lead to.
   *
   * @return the state
   */
  public Replay.Replayed soFar() {
    return new Replay.Replayed(state, openIntent, closed, entries, passedScope);
  }

  private Optional<Replay> take(Entry entry) {
    boolean first = state.known().setting().isEmpty();
    if (first != (entry.kind() == EntryKind.OPENED)) {
      String what = first ? "does not open a run" : "opens another run";
      return broken(entry, "This entry " + what + ".");
    }
    if (closed) {
      return broken(entry, "This entry follows the one that closes the run.");
    }
    if (first) {
      long engine = entry.data().number(EngineVersion.KEY);
      if (engine != EngineVersion.CURRENT) {
        return Optional.of(new Replay.NotCheckable(engine));
      }
    }
    closed = entry.kind() == EntryKind.CLOSED;
    return entry.kind() == EntryKind.INTENT ? intend(entry) : event(entry);
  }

  private Optional<Replay> intend(Entry entry) {
    Intent intent = Intent.of(entry.data());
    boolean here =
        state.engine().waiting() instanceof Waiting.Acting
            && intent.path().equals(state.path())
            && state
                .map()
                .act(state.engine().position())
                .filter(act -> act.action() == intent.action())
                .isPresent();
    if (!here) {
      return broken(
          entry,
          "It intends %s at %s, while the run is at %s."
              .formatted(intent.action().word(), intent.path(), state.path()));
    }
    if (openIntent.isPresent()) {
      return broken(entry, "Nothing tells what became of the act before it.");
    }
    if (!passedScope.equals(Optional.of(intent.scope()))) {
      return broken(entry, "It is bound to another scope than the gate that was passed.");
    }
    openIntent = Optional.of(intent);
    return Optional.empty();
  }

  private Optional<Replay> event(Entry entry) {
    Optional<Event> decoded = EventCodec.decode(entry.kind(), entry.data());
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    Event event = decoded.get();
    Optional<String> wrong = contradiction(entry, event);
    if (wrong.isPresent()) {
      return broken(entry, wrong.get());
    }
    RunState before = state;
    state = before.after(event);
    witness.saw(entry, event, before, state);
    if (event instanceof Event.OfAct || event instanceof Event.NeverBegan) {
      openIntent = Optional.empty();
    }
    if (event instanceof Event.GateAnswered gate) {
      passedScope = gate.passed() ? Optional.of(gate.scope()) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Finds what the engine can't see, since it knows neither modes nor intents. */
  private Optional<String> contradiction(Entry entry, Event event) {
    if (event instanceof Event.Opened opened
        && opened.setting().training() != (entry.mode() == Mode.TRAINING)) {
      return Optional.of("It opens a run of another mode than the journal's.");
    }
    if (event instanceof Event.OfAct && openIntent.isEmpty()) {
      return Optional.of("It tells what became of an act that no entry intended.");
    }
    if (event instanceof Event.ScopeCompared && openIntent.isPresent()) {
      return Optional.of("It compares the scope again while an act runs.");
    }
    return Optional.empty();
  }

  private static Optional<Replay> broken(Entry entry, String what) {
    return Optional.of(new Replay.Broken(entry.seq(), what));
  }
}
