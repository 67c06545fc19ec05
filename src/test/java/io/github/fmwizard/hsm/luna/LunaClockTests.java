// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.card.Action;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the host's clock between the intent of an act and its begin. */
@Timeout(60)
class LunaClockTests {

  @TempDir private Path folder;
  private Instant host = FakeLibraryReports.AT;
  private long nanos;

  @ParameterizedTest
  @ValueSource(longs = {1000, -1000})
  void anActThatWasBegunIsFoundAllTheSame(long jump) {
    FakeLunaHost files = new FakeLunaHost(folder);
    SteadyClock clock = new SteadyClock(() -> host, () -> nanos);
    LunaHsm hsm =
        new LunaHsm(
            new LunaSetup(
                files.profile(),
                files.files(),
                new FakeLibraryReports(),
                new ScriptedSupervision().runs(ScriptedSupervision.ends("", 0)),
                folder.resolve("acts"),
                List.of("/usr/bin/java"),
                clock),
            Map.of());
    Action act = new Action.EraseAllFms();
    Instant intended = clock.instant();
    nanos += 1_000_000;
    host = host.plusSeconds(jump);

    hsm.perform(FakeLibraryReports.CARD, act, new ScriptedOfficer(), new RecordedProgress());

    assertThat(
            hsm.resultOf(
                FakeLibraryReports.CARD,
                act,
                intended,
                new ScriptedOfficer(),
                new RecordedProgress()))
        .isPresent();
    assertThat(
            hsm.resultOf(
                FakeLibraryReports.CARD,
                act,
                clock.instant().plusSeconds(1),
                new ScriptedOfficer(),
                new RecordedProgress()))
        .isEmpty();
  }
}
