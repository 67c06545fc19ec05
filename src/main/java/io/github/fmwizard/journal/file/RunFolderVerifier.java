// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Anchor;
import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.FolderVerdict.Finding;
import io.github.fmwizard.journal.file.FolderVerdict.Finding.Weight;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verifies a run folder: chain, head, anchor, and every stored file that an entry names.
 *
 * <p>Reads only. The lock file is never opened: closing it would drop a lock of this process.
 * Whether what the run did was legal is not asked here.
 */
public final class RunFolderVerifier {

  private static final String COMPARE = "Compare with another copy of the run folder.";

  private final RunFolder folder;
  private final Optional<Anchor> anchor;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<StoredFile, Long> storedFiles = new LinkedHashMap<>();

  private RunFolderVerifier(RunFolder folder, Optional<Anchor> anchor) {
    this.folder = folder;
    this.anchor = anchor;
  }

  /**
   * Verify a run folder.
   *
   * @param folder the folder
   * @param anchor what was kept outside, such as words on paper; empty if nothing was
   * @return everything that was found
   * @throws IOException if the folder is not there or can't be listed
   */
  public static FolderVerdict verify(Path folder, Optional<Anchor> anchor) throws IOException {
    return new RunFolderVerifier(RunFolder.open(folder), anchor).verify();
  }

  private FolderVerdict verify() throws IOException {
    Optional<ChainVerdict> chain = verifyJournal(head());
    storedFiles.forEach(this::verifyStored);
    noteOthers();
    return new FolderVerdict(chain, findings, storedFiles.size());
  }

  private Optional<Digest> head() {
    try {
      return Optional.of(new HeadFile(folder).read());
    } catch (IOException e) {
      find(Weight.DAMAGE, RunFolder.HEAD, e.getMessage() + ".", COMPARE);
      return Optional.empty();
    }
  }

  private Optional<ChainVerdict> verifyJournal(Optional<Digest> head) {
    JournalReading reading;
    try {
      reading = JournalReader.readTolerantly(folder, head, anchor);
    } catch (NoSuchFileException e) {
      find(Weight.DAMAGE, RunFolder.JOURNAL, "The journal is missing.", COMPARE);
      return Optional.empty();
    } catch (IOException e) {
      find(
          Weight.DAMAGE,
          RunFolder.JOURNAL,
          "The journal can't be read: " + e.getMessage() + ".",
          COMPARE);
      return Optional.empty();
    }
    judge(reading.chain(), head.isPresent());
    reading.malformed().forEach(this::findMalformed);
    reading.entries().forEach(this::collectStored);
    return Optional.of(reading.chain());
  }

  private void judge(ChainVerdict chain, boolean headKnown) {
    switch (chain) {
      case ChainVerdict.Damaged damaged ->
          findAt(Weight.DAMAGE, damaged.lineNumber(), damaged.what(), damaged.mend());
      case ChainVerdict.TornTail torn -> {
        findAt(
            Weight.NOT_COVERED,
            torn.lineNumber(),
            "The last " + torn.bytes() + " bytes are not whole lines and were never synced.",
            "A crash leaves such a tail; resuming the run keeps it aside.");
        judgeCovered(torn.before(), headKnown);
      }
      case ChainVerdict.Consistent consistent -> judgeCovered(consistent, headKnown);
    }
  }

  private void judgeCovered(ChainVerdict.Consistent chain, boolean headKnown) {
    if (headKnown && chain.covered() < chain.lines()) {
      findAt(
          Weight.NOT_COVERED,
          chain.covered() + 1,
          "From here to line " + chain.lines() + " the head does not cover the journal.",
          "Lines that were not yet synced at a crash stand so; a resumed run covers them.");
    }
    if (anchor.isPresent() && chain.anchored() == 0) {
      find(
          Weight.DAMAGE,
          RunFolder.JOURNAL,
          "No line has the digest that was kept outside.",
          "If they were taken from this run, this is not its journal any more.");
    }
  }

  private void findMalformed(MalformedLineException problem) {
    boolean known =
        findings.stream()
            .anyMatch(finding -> finding.line().equals(OptionalLong.of(problem.lineNumber())));
    if (!known) {
      findAt(Weight.DAMAGE, problem.lineNumber(), problem.getMessage() + ".", COMPARE);
    }
  }

  private void collectStored(Entry entry) {
    collectStored(entry.data(), entry.seq());
  }

  private void collectStored(Object value, long line) {
    switch (value) {
      case List<?> list -> list.forEach(item -> collectStored(item, line));
      case Fields fields -> {
        fields.asMap().values().forEach(item -> collectStored(item, line));
        if (StoredFile.isNamedBy(fields)) {
          collectNamed(fields, line);
        }
      }
      default -> {
        // Texts, numbers and flags name no file.
      }
    }
  }

  private void collectNamed(Fields fields, long line) {
    try {
      storedFiles.putIfAbsent(StoredFile.of(fields), line);
    } catch (MalformedEntryException e) {
      findAt(Weight.DAMAGE, line, "A stored file can't be: " + e.getMessage() + ".", COMPARE);
    }
  }

  private void verifyStored(StoredFile file, long line) {
    folder
        .verify(file)
        .ifPresent(
            sentence ->
                findings.add(
                    new Finding(
                        Weight.DAMAGE, file.name(), OptionalLong.of(line), sentence, COMPARE)));
  }

  private void noteOthers() throws IOException {
    Set<String> named =
        storedFiles.keySet().stream().map(StoredFile::name).collect(Collectors.toSet());
    for (String name : folder.files()) {
      if (!named.contains(name)) {
        find(
            Weight.NOTE,
            name,
            "No entry names this file.",
            "A crash may leave a copy that was never used; it is no part of the evidence.");
      }
    }
  }

  private void find(Weight weight, String file, String sentence, String mend) {
    findings.add(new Finding(weight, file, OptionalLong.empty(), sentence, mend));
  }

  private void findAt(Weight weight, long line, String sentence, String mend) {
    findings.add(new Finding(weight, RunFolder.JOURNAL, OptionalLong.of(line), sentence, mend));
  }
}
