// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.TestReports;
import io.github.fmwizard.hsm.luna.FakeLunaHost;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownWordsTests {

  private static final Instant AT = Instant.parse("2026-11-30T08:00:00Z");
  private static final CardReport FULL = TestReports.full();

  @TempDir private Path state;

  @Test
  void listsWhatTheProfileKnowsForNoAct() throws IOException {
    run("1-real", Mode.REAL, "Functionality Module downloaded successfully.\nFM is feeling odd\n");
    run("2-training", Mode.TRAINING, "The simulated card speaks\n");

    assertThat(words(FULL.host().kernelAlarms(), "Enabled"))
        .contains("run 1-real: FM is feeling odd")
        .noneMatch(line -> line.contains("downloaded") || line.contains("simulated"));
  }

  @Test
  void listsKernelLinesAndRawStatusesWithoutAReading() {
    Fact<List<String>> log =
        new Fact.Known<>(List.of("k7pf0: ALM0017: a", "k7pf0: hums", "k7pf0: hums"), "dmesg", AT);

    assertThat(words(log, "not read: 0x7"))
        .containsExactly("kernel log: k7pf0: hums", "status of FM a000: not read: 0x7");
  }

  @Test
  void saysThatTheKernelLogCannotBeRead() {
    assertThat(words(new Fact.Unknown<>("no right", "dmesg", AT), "Enabled"))
        .containsExactly("kernel log: not known, since it can't be read");
  }

  private List<String> words(Fact<List<String>> log, String status) {
    HostReport full = FULL.host();
    HostReport host =
        new HostReport(
            full.nodes(),
            full.pciCards(),
            full.adminSlots(),
            full.slotsWhole(),
            full.clientVersion(),
            full.tools(),
            full.loginAllowedFlag(),
            log,
            full.holders());
    CardReport.FmList fms =
        new CardReport.FmList(
            new Fact.Known<>(List.of(TestFms.of("a000", "status", status)), "how", AT),
            FULL.fms().complete());
    CardReport report =
        new CardReport(
            FULL.card(), AT, host, FULL.identity(), FULL.state(), FULL.so(), fms, FULL.smfs());
    Inspection.CardLook card =
        new Inspection.CardLook(
            FULL.card().serial(), Optional.empty(), Optional.empty(), Optional.of(report));
    Inspection look =
        new Inspection(AT, "1", "here", List.of(), host, List.of(card), List.of(), List.of());
    return UnknownWords.of(look, new FakeLunaHost(state).profile()::unknown, state.resolve("runs"));
  }

  private void run(String id, Mode mode, String output) throws IOException {
    RunFolder folder = RunFolder.create(Files.createDirectories(state.resolve("runs")), id);
    try (JournalFile journal = JournalFile.create(folder, mode)) {
      journal.append(EntryKind.OPENED, Fields.builder().put("serial", "521234").build(), AT, true);
      folder.store(output.getBytes(UTF_8), Part.OUTPUTS, "output");
    }
  }
}
