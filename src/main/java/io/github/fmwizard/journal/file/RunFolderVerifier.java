// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Anchor;
import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.ChainVerifier;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.file.FolderVerdict.Finding;
import io.github.fmwizard.journal.file.FolderVerdict.Finding.Weight;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Verifies a run folder: chain, head, anchor, and every stored file that an entry names.
 *
 * <p>Reads only. The lock file is never opened: closing it would drop a lock of this process.
 * Whether what the run did was legal is not asked here.
 */
public final class RunFolderVerifier {

  static final String COMPARE = "Compare with another copy of the run folder.";

  private final RunFolder folder;
  private final Optional<Anchor> anchor;
  private final NamedFiles named;
  private final List<Finding> findings = new ArrayList<>();

  private RunFolderVerifier(RunFolder folder, Optional<Anchor> anchor) throws IOException {
    this.folder = folder;
    this.anchor = anchor;
    this.named = new NamedFiles(folder);
  }

  /**
   * Verify a run folder.
   *
   * @param folder the folder
   * @param anchor what was kept outside, such as words on paper; empty if nothing was
   * @return everything that was found
   * @throws IOException if the folder is not there or can't be listed, or is no run's: nothing in
   *     it has a name that a run gives
   */
  public static FolderVerdict verify(Path folder, Optional<Anchor> anchor) throws IOException {
    return verify(RunFolder.open(folder), anchor);
  }

  static FolderVerdict verify(RunFolder run, Optional<Anchor> anchor) throws IOException {
    if (!run.looksLikeARun()) {
      throw new NoSuchFileException(run.path().toString(), null, "it holds no run");
    }
    return new RunFolderVerifier(run, anchor).verify();
  }

  /**
   * Verify the stored files alone.
   *
   * @param folder the folder
   * @param entries the entries of its journal
   * @return a sentence for each file that is not what its entry says
   * @throws IOException if the folder can't be listed
   */
  public static List<String> damagedFiles(RunFolder folder, List<Entry> entries)
      throws IOException {
    NamedFiles named = new NamedFiles(folder);
    entries.forEach(named::take);
    return named.findings(entries.size()).stream().map(Finding::sentence).toList();
  }

  private FolderVerdict verify() throws IOException {
    Optional<ChainVerdict> chain = verifyJournal();
    long lines = chain.map(RunFolderVerifier::lines).orElse(0L);
    findings.addAll(named.findings(lines));
    if (!hidden()) {
      noteOthers(chain.filter(ChainVerdict.NotBegun.class::isInstance).isPresent());
    }
    return new FolderVerdict(chain, findings, named.count(lines));
  }

  /** While the journal can't be read, nobody knows which files it names. */
  private boolean hidden() {
    return findings.stream()
        .anyMatch(it -> it.weight() == Weight.UNREADABLE && it.file().equals(RunFolder.JOURNAL));
  }

  /** In a damaged journal the files of all lines before the damage were compared. */
  private static long lines(ChainVerdict chain) {
    return switch (chain) {
      case ChainVerdict.Consistent whole -> whole.lines();
      case ChainVerdict.TornTail torn -> torn.before().lines();
      case ChainVerdict.Damaged damaged -> damaged.lineNumber();
      case ChainVerdict.NotBegun ignored -> 0;
    };
  }

  private Optional<ChainVerdict> verifyJournal() {
    Optional<Digest> head;
    try {
      head = new HeadFile(folder).find();
    } catch (AccessDeniedException e) {
      findings.add(unreadable(RunFolder.HEAD, OptionalLong.empty()));
      head = Optional.empty();
    } catch (IOException e) {
      find(Weight.DAMAGE, RunFolder.HEAD, e.getMessage() + ".", COMPARE);
      head = Optional.empty();
    }
    try (FileChannel channel = JournalReader.open(folder)) {
      boolean missing = head.isEmpty() && channel.size() > 0 && findings.isEmpty();
      if (missing) {
        find(Weight.DAMAGE, RunFolder.HEAD, "The head is missing.", COMPARE);
      }
      ChainVerdict verdict = JournalReader.scan(channel, head, anchor, named::take);
      judge(verdict, head.isPresent());
      return Optional.of(verdict);
    } catch (NoSuchFileException e) {
      return missing(head);
    } catch (AccessDeniedException e) {
      findings.add(unreadable(RunFolder.JOURNAL, OptionalLong.empty()));
      return Optional.empty();
    } catch (IOException e) {
      String sentence = "The journal can't be read: " + e.getMessage() + ".";
      find(Weight.DAMAGE, RunFolder.JOURNAL, sentence, COMPARE);
      return Optional.empty();
    }
  }

  /** A run without a journal was not begun, if nothing tells of a line that was synced. */
  private Optional<ChainVerdict> missing(Optional<Digest> head) {
    if (findings.isEmpty() && head.filter(digest -> !Mode.isGenesis(digest)).isEmpty()) {
      ChainVerdict verdict = new ChainVerifier(head, anchor).finish();
      judge(verdict, head.isPresent());
      return Optional.of(verdict);
    }
    find(Weight.DAMAGE, RunFolder.JOURNAL, "The journal is missing.", COMPARE);
    return Optional.empty();
  }

  private void judge(ChainVerdict chain, boolean headKnown) {
    switch (chain) {
      case ChainVerdict.Damaged damaged ->
          findAt(Weight.DAMAGE, damaged.lineNumber(), damaged.what(), damaged.mend());
      case ChainVerdict.TornTail torn -> {
        findAt(
            Weight.NOT_COVERED,
            torn.lineNumber(),
            "The last " + torn.bytes() + " bytes are not lines in order and were never synced.",
            "A crash leaves such a tail; resuming the run keeps it aside.");
        judgeCovered(torn.before(), headKnown);
      }
      case ChainVerdict.Consistent consistent -> judgeCovered(consistent, headKnown);
      case ChainVerdict.NotBegun ignored -> {
        find(
            Weight.NOT_COVERED,
            RunFolder.JOURNAL,
            ChainVerdict.NotBegun.SENTENCE,
            "A crash while a run is made leaves it so; so does whoever takes journal and head away.");
        judgeAnchor(0);
      }
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
    judgeAnchor(chain.anchored());
  }

  private void judgeAnchor(long anchored) {
    if (anchor.isPresent() && anchored == 0) {
      find(
          Weight.DAMAGE,
          RunFolder.JOURNAL,
          "No line has the digest that was kept outside.",
          "If they were taken from this run, this is not its journal any more.");
    }
  }

  private void noteOthers(boolean notBegun) {
    for (String name : named.others()) {
      if (notBegun && name.startsWith(Part.OUTPUTS.word() + "/")) {
        find(Weight.DAMAGE, name, "An act left this, yet the journal has no line.", COMPARE);
      } else {
        find(
            Weight.NOTE,
            name,
            "No entry names this file.",
            "A crash may leave a copy that was never used; it is no part of the evidence.");
      }
    }
  }

  /** What this user may not read is not damaged: nothing is known of it. */
  static Finding unreadable(String file, OptionalLong line) {
    return new Finding(
        Weight.UNREADABLE,
        file,
        line,
        "It can't be read by this user, so nothing is known of it.",
        "Run the command as the user who owns it.");
  }

  private void find(Weight weight, String file, String sentence, String mend) {
    findings.add(new Finding(weight, file, OptionalLong.empty(), sentence, mend));
  }

  private void findAt(Weight weight, long line, String sentence, String mend) {
    findings.add(new Finding(weight, RunFolder.JOURNAL, OptionalLong.of(line), sentence, mend));
  }
}
