// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.TestFms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FmListsTests {

  private static final Fm CULPRIT = row("a000", "Caesar", "f1", "Failed");
  private static final Fm WELL = row("a001", "Brutus", "f2", "OK");
  private static final Fm ILL = row("a001", "Brutus", "f2", "Not started");

  @Test
  void takeBystandersAsUnchangedUnlessTheyAreWorseOff() {
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(WELL))).isTrue();
    assertThat(unchanged(List.of(CULPRIT, ILL), List.of(WELL))).isTrue();
    assertThat(unchanged(List.of(CULPRIT, ILL), List.of(ILL))).isTrue();
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(ILL))).isFalse();
  }

  @Test
  void missABystanderThatIsGoneOrAnotherBuildOrNew() {
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(CULPRIT))).isFalse();
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(row("a001", "Brutus", "f3", "OK"))))
        .isFalse();
    assertThat(unchanged(List.of(CULPRIT, WELL), List.of(WELL, row("a002", "Cassius", "f4", "OK"))))
        .isFalse();
  }

  private static boolean unchanged(List<Fm> before, List<Fm> now) {
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
