// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import static io.github.fmwizard.journal.HandMadeJournal.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChainDamageTests {

  @Nested
  class Damage {

    private final HandMadeJournal journal = HandMadeJournal.closed(7);
    private final List<String> lines = new ArrayList<>(journal.lines());

    @Test
    void ofSwappedLinesNamesTheFirst() {
      Collections.swap(lines, 2, 3);

      assertDamaged(3, "carries the number 4 out of turn");
    }

    @Test
    void ofARemovedLineNamesIt() {
      lines.remove(3);

      assertDamaged(4, "is missing: the numbers go on with 5");
    }

    @Test
    void ofARemovedFirstLineNamesIt() {
      lines.remove(0);

      assertDamaged(1, "is missing: the numbers go on with 2");
    }

    @Test
    void ofARemovedLastLineNamesTheOneBefore() {
      lines.remove(6);

      assertDamaged(6, "lines after it are gone");
    }

    @Test
    void ofADuplicatedLineNamesTheSecond() {
      lines.add(3, lines.get(2));

      assertDamaged(4, "carries the number 3 again");
    }

    @Test
    void ofAForeignLineBetweenNamesIt() {
      lines.add(3, "# a remark");

      assertDamaged(4, "does not begin as a line of a journal does");
    }

    @Test
    void ofAnEmptyLineNamesIt() {
      lines.add(3, "");

      assertDamaged(4, "is empty");
    }

    @Test
    void ofCarriageReturnsNamesTheFirstLine() {
      lines.replaceAll(line -> line + "\r");

      assertDamaged(1, "holds a control character");
    }

    @Test
    void ofAMiddleLineTornNamesIt() {
      lines.set(3, lines.get(3).substring(0, 150));

      assertDamaged(4, "is cut short");
    }

    @Test
    void ofATornWriteThatWasAppendedToNamesIt() {
      lines.set(3, lines.get(3).substring(0, 150) + lines.remove(4));

      assertDamaged(4, "are not apart");
    }

    @Test
    void ofALineOfAnotherModeNamesIt() {
      String real = HandMadeJournal.line(journal.digest(3).hex(), 4, "real", "event", "{}");
      lines.set(3, real);

      assertDamaged(4, "is of mode real in a journal of training");
    }

    @Test
    void ofATrainingJournalMadeRealNamesTheFirstLine() {
      lines.replaceAll(line -> line.replace("\"training\"", "\"real\""));

      assertDamaged(1, "does not name the genesis of mode real");
    }

    @Test
    void ofAJournalThatDoesNotBeginWithItsGenesisNamesTheFirstLine() {
      HandMadeJournal other = HandMadeJournal.after(Mode.REAL.genesis());
      other.add("opened", "{}").add("event", "{}").add("closed", "{}");

      assertThat(verify(other.bytes(), other.head()))
          .isEqualTo(damaged(1, "Line 1 does not name the genesis of mode training."));
    }

    @Test
    void ofARewrittenRestNamesTheLastLine() {
      HandMadeJournal forged = HandMadeJournal.open(6).add("closed", "{\"forged\":true}");
      lines.clear();
      lines.addAll(forged.lines());

      assertDamaged(7, "the head names another");
    }

    @Test
    void ofALineThatIsTooLongNamesIt() {
      HandMadeJournal open = HandMadeJournal.open(1);
      open.add("event", "\"" + "x".repeat(Line.MAXIMUM_BYTES) + "\"").add("closed", "{}");

      assertThat(verify(open.bytes(), open.head()))
          .isEqualTo(damaged(2, "Line 2 is longer than 1048576 bytes."));
    }

    @Test
    void ofAnAdditionAfterTheClosingLineNamesIt() {
      String more = HandMadeJournal.line(journal.last(), 8, "training", "event", "{}");
      lines.add(more);

      assertDamaged(8, "follows the line that closes the journal");
    }

    @Test
    void ofSeveralAdditionsAfterTheClosingLineNamesTheFirst() {
      lines.add("garbage");
      lines.add(HandMadeJournal.line(journal.digest(3).hex(), 8, "training", "event", "{}"));

      assertDamaged(8, "does not begin as a line of a journal does");
    }

    @Test
    void ofBytesAfterTheClosingLineIsNoTornTail() {
      byte[] bytes = Arrays.copyOf(journal.bytes(), journal.bytes().length + 3);

      assertThat(verify(bytes, journal.head()))
          .isEqualTo(damaged(8, "Bytes follow the line that closes the journal."));
    }

    @Test
    void ofAStaleHeadOfAClosedJournalNamesTheFirstLineNotCovered() {
      assertThat(verify(journal.bytes(), journal.digest(5)))
          .asInstanceOf(type(ChainVerdict.Damaged.class))
          .satisfies(it -> assertThat(it.lineNumber()).isEqualTo(6))
          .satisfies(it -> assertThat(it.what()).contains("closed, yet its head stops"));
    }

    @Test
    void ofAnEmptyJournalIsSaidWhereTheHeadNamesALine() {
      assertThat(verify(new byte[0], Mode.REAL.genesis())).isEqualTo(new ChainVerdict.NotBegun(0));
      assertThat(verify(new byte[0], journal.head()))
          .asInstanceOf(type(ChainVerdict.Damaged.class))
          .extracting(ChainVerdict.Damaged::what)
          .isEqualTo("The journal has no whole line, yet its head names one.");
    }

    private void assertDamaged(long lineNumber, String what) {
      assertThat(verify(HandMadeJournal.bytes(lines), journal.head()))
          .asInstanceOf(type(ChainVerdict.Damaged.class))
          .satisfies(it -> assertThat(it.what()).contains(what))
          .satisfies(it -> assertThat(it.lineNumber()).isEqualTo(lineNumber));
    }
  }

  @Nested
  class TornTail {

    private final HandMadeJournal journal = HandMadeJournal.open(4);

    @Test
    void isABrokenLastLineThatTheHeadDoesNotCover() {
      byte[] whole = HandMadeJournal.bytes(journal.lines().subList(0, 3));
      byte[] torn = Arrays.copyOf(journal.bytes(), whole.length + 40);

      assertThat(verify(torn, journal.digest(3)))
          .isEqualTo(
              new ChainVerdict.TornTail(
                  new ChainVerdict.Consistent(Mode.TRAINING, 3, journal.digest(3), false, 3, 0),
                  whole.length,
                  40));
    }

    @Test
    void mayBeZeroesThatAFileSystemLeft() {
      byte[] bytes = journal.bytes();

      assertThat(verify(Arrays.copyOf(bytes, bytes.length + 512), journal.head()))
          .asInstanceOf(type(ChainVerdict.TornTail.class))
          .satisfies(torn -> assertThat(torn.bytes()).isEqualTo(512))
          .satisfies(torn -> assertThat(torn.lineNumber()).isEqualTo(5));
    }

    @Test
    void isDamageIfTheHeadCoversIt() {
      byte[] torn = Arrays.copyOf(journal.bytes(), journal.bytes().length - 1);

      assertThat(verify(torn, journal.head()))
          .asInstanceOf(type(ChainVerdict.Damaged.class))
          .satisfies(it -> assertThat(it.lineNumber()).isEqualTo(4));
    }

    @Test
    void isTakenAsOneWithoutAHead() {
      byte[] torn = Arrays.copyOf(journal.bytes(), journal.bytes().length - 1);
      ChainVerifier verifier = new ChainVerifier(Optional.empty(), Optional.empty());

      verifier.accept(torn, 0, torn.length);

      assertThat(verifier.finish())
          .asInstanceOf(type(ChainVerdict.TornTail.class))
          .satisfies(it -> assertThat(it.lineNumber()).isEqualTo(4));
    }
  }

  private static ChainVerdict.Damaged damaged(long lineNumber, String what) {
    return new ChainVerdict.Damaged(lineNumber, what, ChainBreak.COMPARE);
  }
}
