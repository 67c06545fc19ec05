// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.FolderVerdict.Finding;
import io.github.fmwizard.journal.file.FolderVerdict.Finding.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Compares the stored files that entries name, each once, while the journal is read. What is held
 * grows with the files of the folder, not with the lines of the journal.
 */
final class NamedFiles {

  /** After so many bad ones, the rest proves no more. */
  private static final int MOST_BAD = 200;

  private final RunFolder folder;
  private final Map<StoredFile, Long> right = new HashMap<>();
  private final Map<StoredFile, Finding> wrong = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final TreeSet<String> unnamed;

  NamedFiles(RunFolder folder) throws IOException {
    this.folder = folder;
    this.unnamed = new TreeSet<>(listed());
  }

  /** What can't be listed may still be there: each file that is named is looked at by itself. */
  private List<String> listed() throws IOException {
    try {
      return folder.files();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof AccessDeniedException denied) {
        findings.add(
            RunFolderVerifier.unreadable(
                String.valueOf(Path.of(denied.getFile()).getFileName()), OptionalLong.empty()));
        return List.of();
      }
      throw e;
    }
  }

  void take(Entry entry) {
    take(entry.data(), entry.seq());
  }

  /** Returns what is wrong with files that are named up to a line. */
  List<Finding> findings(long lines) {
    return findings.stream().filter(finding -> finding.line().orElse(0) <= lines).toList();
  }

  /** Returns how many files are named up to a line and were compared. */
  int count(long lines) {
    long good = right.values().stream().filter(line -> line <= lines).count();
    long bad = wrong.values().stream().filter(it -> it.line().orElse(0) <= lines).count();
    return (int) (good + bad);
  }

  /** Returns the names of files that no entry names. */
  List<String> others() {
    return List.copyOf(unnamed);
  }

  private void take(Object value, long line) {
    switch (value) {
      case List<?> list -> list.forEach(item -> take(item, line));
      case Fields fields -> {
        fields.asMap().values().forEach(item -> take(item, line));
        if (StoredFile.isNamedBy(fields)) {
          named(fields, line);
        }
      }
      default -> {
        // Texts, numbers and flags name no file.
      }
    }
  }

  private void named(Fields fields, long line) {
    try {
      compare(StoredFile.of(fields), line);
    } catch (MalformedEntryException e) {
      if (findings.size() < MOST_BAD) {
        String sentence = "A stored file can't be: " + e.getMessage() + ".";
        findings.add(finding(RunFolder.JOURNAL, line, sentence));
      }
    }
  }

  private void compare(StoredFile file, long line) {
    unnamed.remove(file.name());
    if (right.containsKey(file) || wrong.containsKey(file) || findings.size() >= MOST_BAD) {
      return;
    }
    try {
      Optional<String> sentence = StoredFiles.compare(folder, file);
      if (sentence.isEmpty()) {
        right.put(file, line);
      } else {
        bad(file, finding(file.name(), line, sentence.get()));
      }
    } catch (AccessDeniedException e) {
      bad(file, RunFolderVerifier.unreadable(file.name(), OptionalLong.of(line)));
    }
  }

  private void bad(StoredFile file, Finding finding) {
    wrong.put(file, finding);
    findings.add(finding);
  }

  private static Finding finding(String file, long line, String sentence) {
    return new Finding(
        Weight.DAMAGE, file, OptionalLong.of(line), sentence, RunFolderVerifier.COMPARE);
  }
}
