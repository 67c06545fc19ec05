// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunNamesTests {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:09.9Z");

  @Test
  void tellTimeAndSubjectAndSortByTime() {
    assertThat(RunNames.next(NOW, "card")).matches("20260504-080009-card-[0-9a-f]{4}");
  }

  @Test
  void tellRunsOfOneSecondApart() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      names.add(RunNames.next(NOW, "card"));
    }

    assertThat(names).hasSizeGreaterThan(10);
  }
}
