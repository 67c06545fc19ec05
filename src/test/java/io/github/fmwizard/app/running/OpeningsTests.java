// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.screen.opening.OpeningHost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningsTests {

  private static final Instant AT = Instant.EPOCH;
  private static final Fact<List<AdminSlot>> NO_SLOT = new Fact.Known<>(List.of(), "calls", AT);
  private static final Fact<String> LUNA = new Fact.Known<>("10.7", "C_GetInfo", AT);

  @Test
  void aLibraryThatIsNotLunasIsToldAsThat() {
    assertThat(unseen(NO_SLOT, new Fact.Unknown<>("this is no Luna client", "C_GetInfo", AT)))
        .contains("this is no Luna client");
  }

  @Test
  void aLookThatBroughtNothingIsToldWithItsReason() {
    assertThat(unseen(new Fact.Unknown<>("it did not come back", "calls", AT), LUNA))
        .contains("it did not come back");
  }

  @Test
  void aCardThatIsSeenOrASlotListThatIsEmptyNeedsNoReason() {
    assertThat(unseen(NO_SLOT, LUNA)).isEmpty();
    assertThat(
            unseen(
                new Fact.Known<>(
                    List.of(new AdminSlot(1, new CardSerial("521234"), "hsm-pay", "Luna K7")),
                    "calls",
                    AT),
                new Fact.Unknown<>("not asked", "C_GetInfo", AT)))
        .isEmpty();
  }

  private static Optional<String> unseen(Fact<List<AdminSlot>> slots, Fact<String> client) {
    HostReport report =
        new HostReport(
            new Fact.Known<>(List.of(), "/dev", AT),
            new Fact.Known<>(List.of(), "/sys", AT),
            slots,
            new Fact.Known<>(true, "calls", AT),
            client,
            new Fact.Known<>(List.of(), "files", AT),
            new Fact.Known<>(true, "file", AT),
            new Fact.Known<>(List.of(), "dmesg", AT),
            new Fact.Known<>(List.of(), "/proc", AT));
    return Openings.host(report, Optional.empty(), OpeningHost.Wanted.NOTHING, List.of()).unseen();
  }
}
