// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.KnownBuild;
import io.github.fmwizard.flow.model.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildBookTests {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final KnownBuild BUILD =
      new KnownBuild("1".repeat(64), "a1", "failed: sign, at 16:09 on 2026-01-01");

  @TempDir private Path state;

  private static Knowledge knowing(KnownBuild... builds) {
    Setting setting = new Setting(false, "ana", "521234", "lab", "/dev/k7pf0", false);
    return Knowledge.NONE.after(new Event.Opened(setting.with(List.of(builds))));
  }

  @Test
  void isKeptForTheNextRunOnTheSameCard() {
    BuildBook.of(state, "521234").keep(knowing(BUILD), NOW);

    assertThat(BuildBook.of(state, "521234").read()).containsExactly(BUILD);
    assertThat(BuildBook.of(state, "521243").read()).isEmpty();
  }

  @Test
  void isNotMadeForARunThatLearnsNothing() {
    BuildBook.of(state, "521234").keep(knowing(), NOW);

    assertThat(state).isEmptyDirectory();
  }

  @Test
  void thatCannotBeReadStopsTheRunBeforeItBegins() throws IOException {
    BuildBook.of(state, "521234").keep(knowing(BUILD), NOW);
    Files.writeString(state.resolve("builds/521234.json"), "{");

    assertThatExceptionOfType(RunRefusedException.class)
        .isThrownBy(() -> BuildBook.of(state, "521234").read())
        .withMessageContaining("builds/521234.json")
        .withMessageContaining("Nothing was started");
  }

  @Test
  void holdsTheLatestBuildsOnly() {
    KnownBuild[] many = new KnownBuild[250];
    for (int i = 0; i < many.length; i++) {
      many[i] = new KnownBuild("%064d".formatted(i), "a" + i, "");
    }
    BuildBook.of(state, "521234").keep(knowing(many), NOW);

    assertThat(BuildBook.of(state, "521234").read()).hasSize(200).endsWith(many[249]);
  }
}
