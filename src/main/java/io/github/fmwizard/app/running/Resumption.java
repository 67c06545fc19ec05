// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.json.PolicyReader;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.run.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An interrupted run, read back from its folder: the fold of its journal over its own flow. */
public final class Resumption {

  private final RunFolder folder;
  private final JournalFile journal;
  private final List<Entry> entries;
  private final FlowDocument flow;
  private final Policy policy;
  private final Replay.Replayed replayed;

  private Resumption(
      RunFolder folder,
      JournalFile journal,
      List<Entry> entries,
      FlowDocument flow,
      Policy policy,
      Replay.Replayed replayed) {
    this.folder = folder;
    this.journal = journal;
    this.entries = entries;
    this.flow = flow;
    this.policy = policy;
    this.replayed = replayed;
  }

  /**
   * Reads a run.
   *
   * @param folder its folder
   * @param journal its journal, opened for going on
   * @param mode the mode that it must have
   * @return the run
   * @throws RunRefusedException if it can't go on
   * @throws IOException if its folder can't be read
   */
  public static Resumption of(RunFolder folder, JournalFile journal, Mode mode) throws IOException {
    if (journal.mode() != mode) {
      throw new RunRefusedException(
          true, "That run was " + (mode == Mode.TRAINING ? "not training." : "training."));
    }
    List<Entry> entries = JournalReader.read(folder);
    refuseDamage(folder, entries);
    FlowDocument flow = flow(folder, entries.get(0).data());
    Policy policy = policy(folder, entries.get(0).data());
    return new Resumption(folder, journal, entries, flow, policy, replay(flow, policy, entries));
  }

  /** Acts are bound to the bytes of these files, so nothing goes on before all are as they were. */
  private static void refuseDamage(RunFolder folder, List<Entry> entries) throws IOException {
    List<String> damaged = RunFolderVerifier.damagedFiles(folder, entries);
    if (!damaged.isEmpty()) {
      throw new RunRefusedException(
          true,
          "The run folder is damaged: "
              + String.join(" ", damaged)
              + " Put the true copy back under that name, then resume; \"fmwizard evidence verify "
              + folder.path().getFileName()
              + "\" lists all.");
    }
  }

  /**
   * Returns what the first entry tells.
   *
   * @return its fields
   */
  public Fields opened() {
    return entries.get(0).data();
  }

  /**
   * Returns when the run was opened.
   *
   * @return the moment
   */
  public Instant began() {
    return entries.get(0).at();
  }

  /**
   * Returns the run's own copy of its flow.
   *
   * @return the flow
   */
  public FlowDocument flow() {
    return flow;
  }

  /**
   * Returns the run's own copy of the site's policy.
   *
   * @return the policy, the built-in minimum if the site had none
   */
  public Policy policy() {
    return policy;
  }

  /**
   * Returns where the run stands.
   *
   * @return the state
   */
  public RunState state() {
    return replayed.state();
  }

  /**
   * Returns the intent that has no outcome.
   *
   * @return the intent; empty if there is none
   */
  public Optional<PastAct.Intended> intended() {
    return replayed
        .openIntent()
        .flatMap(
            intent ->
                entries.stream()
                    .filter(entry -> entry.kind() == EntryKind.INTENT)
                    .map(Entry::at)
                    .reduce((first, second) -> second)
                    .map(at -> new PastAct.Intended(at, intent.begun())));
  }

  /**
   * Tells whether this host started again since the run was last worked on.
   *
   * @return false only if both boot ids are known and equal
   */
  public boolean rebooted() {
    Optional<String> then =
        entries.stream()
            .map(entry -> entry.data().optionalText(RunData.BOOT))
            .flatMap(Optional::stream)
            .reduce((first, second) -> second);
    Optional<String> now = HostNames.fields("none").optionalText(RunData.BOOT);
    return then.isEmpty() || HostNames.UNKNOWN.equals(then.get()) || !then.equals(now);
  }

  /**
   * Names a file that the run was started with, after comparing its digest.
   *
   * @param name the name in the first entry
   * @return its path
   * @throws RunRefusedException if it is damaged
   */
  public Path file(String name) {
    return file(folder, opened(), name);
  }

  /**
   * Returns what the entry of a resumed run tells.
   *
   * @param tty the terminal
   * @return its fields
   */
  public Fields resumed(String tty) {
    return Fields.builder()
        .putAll(HostNames.fields(tty))
        .putIfPresent("torn-tail", journal.torn().map(StoredFile::toFields))
        .build();
  }

  private static Path file(RunFolder folder, Fields opened, String name) {
    StoredFile file = StoredFile.of(opened.fields(name));
    Optional<String> damage = folder.verify(file);
    if (damage.isPresent()) {
      throw new RunRefusedException(true, damage.get());
    }
    return folder.path(file);
  }

  private static FlowDocument flow(RunFolder folder, Fields opened) throws IOException {
    byte[] bytes = Files.readAllBytes(file(folder, opened, RunData.FLOW_FILE));
    return switch (FlowReader.read("the run's flow", bytes)) {
      case JsonReading.Read<FlowDocument> read -> read.value();
      case JsonReading.Problems<FlowDocument> bad ->
          throw new RunRefusedException(true, "The run's copy of its flow can't be read.");
    };
  }

  private static Policy policy(RunFolder folder, Fields opened) throws IOException {
    if (opened.optionalFields(RunData.POLICY_FILE).isEmpty()) {
      return Policy.none();
    }
    byte[] bytes = Files.readAllBytes(file(folder, opened, RunData.POLICY_FILE));
    return switch (PolicyReader.read("the run's policy", bytes)) {
      case JsonReading.Read<Policy> read -> read.value();
      case JsonReading.Problems<Policy> wrong ->
          throw new RunRefusedException(true, "The run's copy of the site's policy can't be read.");
    };
  }

  private static Replay.Replayed replay(FlowDocument flow, Policy policy, List<Entry> entries) {
    return switch (Replay.of(flow.flow(), policy, entries)) {
      case Replay.Replayed replayed -> replayed;
      case Replay.Broken broken ->
          throw new RunRefusedException(
              true, "Line " + broken.line() + " of the journal: " + broken.what());
      case Replay.NotCheckable other -> throw new RunRefusedException(true, other.sentence());
    };
  }
}
