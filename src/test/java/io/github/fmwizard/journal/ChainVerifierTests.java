// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import static io.github.fmwizard.journal.HandMadeJournal.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainVerifierTests {

  @Nested
  class Consistent {

    private final HandMadeJournal journal = HandMadeJournal.closed(5);

    @Test
    void closedJournalIsCoveredToItsEnd() {
      assertThat(verify(journal.bytes(), journal.head()))
          .isEqualTo(new ChainVerdict.Consistent(Mode.TRAINING, 5, journal.head(), true, 5, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 255, 4096})
    void piecesOfAnySizeGiveTheSame(int size) {
      ChainVerifier verifier = new ChainVerifier(Optional.of(journal.head()), Optional.empty());
      byte[] bytes = journal.bytes();
      for (int at = 0; at < bytes.length; at += size) {
        verifier.accept(bytes, at, Math.min(size, bytes.length - at));
      }

      assertThat(verifier.finish()).isEqualTo(verify(bytes, journal.head()));
    }

    @Test
    void linesAfterTheHeadAreNotCovered() {
      HandMadeJournal open = HandMadeJournal.open(6);

      assertThat(verify(open.bytes(), open.digest(4)))
          .isEqualTo(new ChainVerdict.Consistent(Mode.TRAINING, 6, open.head(), false, 4, 0));
    }

    @Test
    void headOfANewJournalCoversNoLine() {
      HandMadeJournal open = HandMadeJournal.open(1);

      assertThat(verify(open.bytes(), Mode.TRAINING.genesis()))
          .isEqualTo(new ChainVerdict.Consistent(Mode.TRAINING, 1, open.head(), false, 0, 0));
    }

    @Test
    void anchorIsFoundWhereItWasTaken() {
      assertThat(verifyAnchored(journal.bytes(), journal.head(), Anchor.of(journal.digest(3))))
          .asInstanceOf(type(ChainVerdict.Consistent.class))
          .extracting(ChainVerdict.Consistent::anchored)
          .isEqualTo(3L);
    }

    @Test
    void anchorOfAnotherJournalIsNotFound() {
      HandMadeJournal other = HandMadeJournal.closed(6);

      assertThat(verifyAnchored(journal.bytes(), journal.head(), Anchor.of(other.head())))
          .asInstanceOf(type(ChainVerdict.Consistent.class))
          .extracting(ChainVerdict.Consistent::anchored)
          .isEqualTo(0L);
    }

    @Test
    void longestLineIsTaken() {
      HandMadeJournal open = HandMadeJournal.open(1);
      int others = HandMadeJournal.line(open.last(), 2, "training", "event", "\"\"").length();
      open.add("event", "\"" + "x".repeat(Line.MAXIMUM_BYTES - others) + "\"");
      open.add("closed", "{}");

      assertThat(verify(open.bytes(), open.head())).isInstanceOf(ChainVerdict.Consistent.class);
    }
  }

  @Nested
  class AlteredByte {

    @Test
    void ofAClosedJournalIsFoundAndItsLineNamed() {
      HandMadeJournal journal = HandMadeJournal.closed(5);
      byte[] bytes = journal.bytes();
      int line = 1;
      for (int at = 0; at < bytes.length; at++) {
        for (byte other : othersFor(bytes[at])) {
          assertNamed(verify(with(bytes, at, other), journal.head()), line, at, other);
        }
        line += bytes[at] == '\n' ? 1 : 0;
      }
      assertThat(line).isEqualTo(6);
    }

    @Test
    void ofAOneLineJournalIsFoundToo() {
      HandMadeJournal journal = HandMadeJournal.open(0).add("closed", "{}");
      byte[] bytes = journal.bytes();
      for (int at = 0; at < bytes.length; at++) {
        for (byte other : othersFor(bytes[at])) {
          assertThat(verify(with(bytes, at, other), journal.head()))
              .as("byte %d", at)
              .isInstanceOf(ChainVerdict.Damaged.class);
        }
      }
    }

    @Test
    void beforeTheHeadOfAnOpenJournalIsFoundAndItsLineNamed() {
      HandMadeJournal journal = HandMadeJournal.open(5);
      byte[] bytes = journal.bytes();
      int covered = HandMadeJournal.bytes(journal.lines().subList(0, 3)).length;
      int line = 1;
      for (int at = 0; at < covered; at++) {
        byte other = (byte) (bytes[at] ^ 1);
        assertNamed(verify(with(bytes, at, other), journal.digest(3)), line, at, other);
        line += bytes[at] == '\n' ? 1 : 0;
      }
    }

    @Test
    void afterTheHeadOfAnOpenJournalIsATornTail() {
      HandMadeJournal journal = HandMadeJournal.open(5);
      byte[] bytes = journal.bytes();
      int covered = HandMadeJournal.bytes(journal.lines().subList(0, 3)).length;
      int inLineFour = covered + 150;

      assertThat(verify(with(bytes, inLineFour, (byte) 0), journal.digest(3)))
          .asInstanceOf(type(ChainVerdict.TornTail.class))
          .satisfies(torn -> assertThat(torn.lineNumber()).isEqualTo(4))
          .satisfies(torn -> assertThat(torn.offset()).isEqualTo(covered))
          .satisfies(torn -> assertThat(torn.bytes()).isEqualTo(bytes.length - covered))
          .satisfies(torn -> assertThat(torn.before().last()).isEqualTo(journal.digest(3)));
    }

    /** All one-bit flips, and the bytes that mean something in a journal. */
    private static List<Byte> othersFor(byte value) {
      List<Byte> others = new ArrayList<>();
      for (int bit = 0; bit < 8; bit++) {
        others.add((byte) (value ^ (1 << bit)));
      }
      for (char special : "\n\r\0{}\",: 019af".toCharArray()) {
        others.add((byte) special);
      }
      others.removeIf(other -> other == value);
      return others;
    }
  }

  private static void assertNamed(ChainVerdict verdict, long line, int at, byte other) {
    assertThat(verdict)
        .as("byte %d made %d", at, other)
        .asInstanceOf(type(ChainVerdict.Damaged.class))
        .satisfies(damaged -> assertThat(damaged.lineNumber()).as(damaged.what()).isEqualTo(line));
  }

  private static byte[] with(byte[] bytes, int at, byte other) {
    byte[] altered = bytes.clone();
    altered[at] = other;
    return altered;
  }

  private static ChainVerdict verifyAnchored(byte[] bytes, Digest head, Anchor anchor) {
    ChainVerifier verifier = new ChainVerifier(Optional.of(head), Optional.of(anchor));
    verifier.accept(bytes, 0, bytes.length);
    return verifier.finish();
  }
}
