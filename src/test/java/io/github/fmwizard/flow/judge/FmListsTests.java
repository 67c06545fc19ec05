// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Truth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FmListsTests {

  private static final Fm CULPRIT = row("a000", "Caesar", "f1", "Failed");
  private static final Fm WELL = row("a001", "Brutus", "f2", "OK");
  private static final Fm ILL = row("a001", "Brutus", "f2", "Not started");

  @Test
  void takeBystandersAsUnchangedUnlessTheyAreWorseOff() {
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(WELL))).isEqualTo(Truth.YES);
    assertThat(unchanged(List.of(CULPRIT, ILL), List.of(WELL))).isEqualTo(Truth.YES);
    assertThat(unchanged(List.of(CULPRIT, ILL), List.of(ILL))).isEqualTo(Truth.YES);
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(ILL))).isEqualTo(Truth.NO);
  }

  @Test
  void dontKnowOfABystanderWhoseStatusMovedToWhatNobodyReads() {
    Fm raw = row("a001", "Brutus", "f2", Fm.NOT_READ + "0x0");
    Fm moved = row("a001", "Brutus", "f2", Fm.NOT_READ + "0x7");

    assertThat(unchanged(List.of(raw), List.of(raw))).isEqualTo(Truth.YES);
    assertThat(unchanged(List.of(raw), List.of(moved))).isEqualTo(Truth.UNKNOWN);
    assertThat(unchanged(List.of(WELL), List.of(moved))).isEqualTo(Truth.UNKNOWN);
    assertThat(unchanged(List.of(moved), List.of(ILL))).isEqualTo(Truth.UNKNOWN);
    assertThat(unchanged(List.of(moved), List.of(WELL))).isEqualTo(Truth.YES);
    assertThat(unchanged(List.of(ILL), List.of(moved))).isEqualTo(Truth.UNKNOWN);
    assertThat(unchanged(List.of(raw, row("a002", "Cassius", "f4", "OK")), List.of(moved)))
        .isEqualTo(Truth.NO);
  }

  @Test
  void missABystanderThatIsGoneOrAnotherBuildOrNew() {
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(CULPRIT))).isEqualTo(Truth.NO);
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(row("a001", "Brutus", "f3", "OK"))))
        .isEqualTo(Truth.NO);
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(WELL, row("a002", "Cassius", "f4", "OK"))))
        .isEqualTo(Truth.NO);
  }

  private static Truth unchanged(List<Fm> before, List<Fm> now) {
    return FmLists.sameBut(before, now, Set.of(TestFms.id("a000")));
  }

  private static Fm row(String id, String label, String fingerprint, String startup) {
    return TestFms.of(
        id,
        "label",
        label,
        "version",
        "1.00",
        "fingerprint",
        fingerprint,
        "rom-size",
        "1",
        "status",
        "Enabled",
        "startup-status",
        startup);
  }
}
