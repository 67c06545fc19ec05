// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalTail;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.run.JournalReplay;
import io.github.fmwizard.run.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A training's journal, folded as it grows: each line is read once. */
final class FoldedRun {

  /** The last part of the state directory's usual path. */
  private static final String USUAL_STATE = "fmwizard";

  private final RunFolder folder;
  private final Map<String, Flow> flows;
  private final JournalTail tail;
  private final List<RecordedStep> recorded = new ArrayList<>();
  private Optional<Entry> opened = Optional.empty();
  private Optional<Entry> last = Optional.empty();
  private Optional<JournalReplay> replay = Optional.empty();
  private Optional<RunState> state = Optional.empty();
  private Optional<Event> event = Optional.empty();
  private String person = "";
  private Optional<Instant> onPageSince = Optional.empty();
  private Optional<Event.GateAnswered> gate = Optional.empty();

  /**
   * Something that happened, and where the run stood then.
   *
   * @param entry the entry
   * @param event its event; empty where entries of its kind are none
   * @param after the state after it
   */
  record RecordedStep(Entry entry, Optional<Event> event, RunState after) {}

  /**
   * Begins.
   *
   * @param folder the run's folder
   * @param flows flows that were read before, by digest; trainings of a class share them
   */
  FoldedRun(RunFolder folder, Map<String, Flow> flows) {
    this.folder = folder;
    this.flows = flows;
    this.tail = new JournalTail(folder);
  }

  FoldedRun(RunFolder folder) {
    this(folder, new HashMap<>());
  }

  /**
   * Takes what was added to the journal.
   *
   * @return whether that was anything
   * @throws IOException if the journal is damaged or can't be read
   */
  boolean read() throws IOException {
    List<Entry> added = tail.next();
    try {
      for (Entry entry : added) {
        take(entry);
      }
    } catch (MalformedEntryException e) {
      throw new IOException(e.getMessage(), e);
    }
    return !added.isEmpty();
  }

  private void take(Entry entry) throws IOException {
    if (opened.isEmpty()) {
      opened = Optional.of(entry);
      if (entry.mode() == Mode.TRAINING) {
        replay =
            Optional.of(
                new JournalReplay(
                    flow(entry.data()),
                    Policy.none(),
                    (line, event, before, after) -> event(event)));
      }
    }
    last = Optional.of(entry);
    if (replay.isPresent()) {
      replay(entry, replay.get());
    }
  }

  private void replay(Entry entry, JournalReplay replaying) throws IOException {
    event = Optional.empty();
    Optional<Replay> stop = replaying.add(entry);
    if (stop.isPresent()) {
      throw new IOException(why(stop.get()));
    }
    RunState now = replaying.soFar().state();
    boolean moved = state.isEmpty() || !state.get().path().equals(now.path());
    if (moved) {
      onPageSince = Optional.of(entry.at());
    }
    state = Optional.of(now);
    recorded.add(new RecordedStep(entry, event, now));
  }

  private void event(Event now) {
    event = Optional.of(now);
    switch (now) {
      case Event.Opened run -> person = run.setting().operator();
      case Event.Resumed resumed -> person = resumed.by();
      case Event.GateAnswered answered -> gate = Optional.of(answered);
      default -> {}
    }
  }

  private static String why(Replay stop) {
    return switch (stop) {
      case Replay.Broken broken -> "line " + broken.line() + ": " + broken.what();
      case Replay.NotCheckable other -> other.sentence();
      case Replay.Replayed ignored -> "the journal ends here";
    };
  }

  private Flow flow(Fields first) throws IOException {
    StoredFile file = StoredFile.of(first.fields(RunData.FLOW_FILE));
    String digest = file.sha256().hex();
    if (!flows.containsKey(digest)) {
      Optional<String> damage = folder.verify(file);
      if (damage.isPresent()) {
        throw new IOException(damage.get());
      }
      flows.put(digest, parsed(Files.readAllBytes(folder.path(file))));
    }
    return flows.get(digest);
  }

  private static Flow parsed(byte[] bytes) throws IOException {
    return switch (FlowReader.read("the run's flow", bytes)) {
      case JsonReading.Read<FlowDocument> read -> read.value().flow();
      case JsonReading.Problems<FlowDocument> wrong ->
          throw new IOException("the run's copy of its flow can't be read");
    };
  }

  RunFolder folder() {
    return folder;
  }

  String id() {
    return String.valueOf(folder.path().getFileName());
  }

  Optional<Entry> opened() {
    return opened;
  }

  Optional<Entry> last() {
    return last;
  }

  /** Returns where the run stands; empty if nothing was read, or it is no training. */
  Optional<RunState> state() {
    return state;
  }

  /** Returns who sits at the console, as was said last. */
  String person() {
    return person;
  }

  /**
   * Names the place of a trainee in the class. Trainings of one story all name the same person, so
   * the state directory tells them apart, or the user where all state directories have one name.
   */
  String seat() {
    Path state = folder.path().toAbsolutePath().normalize().resolve("../..").normalize();
    String name = String.valueOf(state.getFileName());
    return name.equals(USUAL_STATE) ? first(RunData.USER).orElse(name) : name;
  }

  String scenario() {
    return first(RunData.SCENARIO).orElse("");
  }

  boolean isTraining() {
    return opened.filter(entry -> entry.mode() == Mode.TRAINING).isPresent();
  }

  boolean isDemo() {
    return opened.flatMap(entry -> entry.data().optionalFlag(RunData.DEMO)).orElse(false);
  }

  boolean isClosed() {
    return last.filter(entry -> entry.kind() == EntryKind.CLOSED).isPresent();
  }

  Optional<String> first(String name) {
    return opened.flatMap(entry -> entry.data().optionalText(name));
  }

  Optional<Event.GateAnswered> gate() {
    return gate;
  }

  List<RecordedStep> recorded() {
    return List.copyOf(recorded);
  }

  /**
   * Tells how long the page has not changed, by the host's clock. The times in a training's journal
   * run ahead of it, since waits are shortened; between two entries of one page nothing is waited
   * for.
   */
  Duration onPage(Instant now) {
    if (last.isEmpty() || onPageSince.isEmpty()) {
      return Duration.ZERO;
    }
    Duration since = Duration.between(tail.written(), now);
    Duration before = Duration.between(onPageSince.get(), last.get().at());
    return since.isNegative() ? before : since.plus(before);
  }
}
