// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.app.live.Inspection.Remark;
import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.card.TestFms;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever speaks against a card or its host is a remark with something that can be done. */
class CardRemarksTests {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final CardRef CARD =
      new CardRef(new CardSerial("521234"), new DeviceNode("/dev/k7pf0"));

  private Fact<CardCondition> condition = known(CardCondition.ANSWERING);
  private Fact<Boolean> tampered = known(false);
  private Fact<Boolean> zeroized = known(false);
  private Fact<Integer> attempts = known(3);
  private Fact<List<Fm>> fms = known(List.of());
  private Fact<SmfsState> smfs = known(SmfsState.ACTIVE);
  private Fact<List<String>> kernel = known(List.of());
  private Fact<List<String>> bus = known(List.of("0000:03:00.0"));
  private Fact<Boolean> whole = known(true);

  @Test
  void areNoneOnAHealthyCard() {
    fms = known(List.of(fm("Enabled", "OK")));

    assertThat(CardRemarks.of(report())).isEmpty();
    assertThat(HostRemarks.of(host())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "ANSWERING", mode = EnumSource.Mode.EXCLUDE)
  void areMadeOnEveryConditionButAnswering(CardCondition seen) {
    condition = known(seen);

    assertThat(CardRemarks.of(report()))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.weight()).isEqualTo("wrong");
              assertThat(remark.found()).startsWith(seen.words());
              assertThat(remark.mend()).isNotEmpty();
            });
  }

  @Test
  void keepUnknownAndContradictedApartFromFine() {
    condition = unknown();
    assertThat(CardRemarks.of(report())).extracting(Remark::weight).containsExactly("unknown");

    condition =
        new Fact.Contradicted<>(
            List.of(
                new Fact.Reading<>(CardCondition.HALTED, "one"),
                new Fact.Reading<>(CardCondition.ANSWERING, "other")),
            NOON);
    assertThat(CardRemarks.of(report())).extracting(Remark::weight).containsExactly("wrong");
  }

  @Test
  void areMadeOnWhatACardSaysAgainstItself() {
    tampered = known(true);
    zeroized = unknown();
    attempts = known(2);
    smfs = known(SmfsState.INACTIVE);
    fms = known(List.of(fm("Enabled", "Error 0x1b"), fm(Fm.NOT_READ + "0x1", "OK")));

    assertThat(CardRemarks.of(report()))
        .extracting(remark -> remark.item().replace("card 521234: ", "") + " " + remark.weight())
        .containsExactly(
            "tamper wrong",
            "zeroized unknown",
            "HSM SO logins left wrong",
            "FM a000 Vault wrong",
            "FM a000 Vault unknown",
            "SMFS wrong");
  }

  @Test
  void areMadeOnAlarmsWithTheirMeaning() {
    kernel = known(List.of("k7pf0: Ready (hsm_state=0x40)", "k7pf0: ALM0014: Low Battery"));

    assertThat(HostRemarks.of(host()))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.found()).isEqualTo("k7pf0: ALM0014: Low Battery");
              assertThat(remark.mend()).startsWith("It means: low battery");
              assertThat(remark.weight()).isEqualTo("wrong");
            });
  }

  @Test
  void areMadeOnWhatCouldNotBeSeenOfTheHost() {
    kernel = unknown();
    whole = unknown();
    bus = known(List.of());

    assertThat(HostRemarks.of(host()))
        .extracting(remark -> remark.item() + " " + remark.weight())
        .containsExactly("kernel log unknown", "slots unknown", "PCI bus wrong");
  }

  private static Fm fm(String status, String startup) {
    return TestFms.of("a000", "label", "Vault", "status", status, "startup-status", startup);
  }

  private CardReport report() {
    return new CardReport(
        CARD,
        NOON,
        host(),
        new CardReport.Identity(
            known(CARD.serial()),
            known("pay"),
            known("Luna K7"),
            known(new FirmwareVersion(7, 7, 1))),
        new CardReport.State(
            condition,
            unknown(),
            known(false),
            tampered,
            zeroized,
            known(false),
            known(new Policies(false, true, true, false)),
            known(new SessionCount(0, 0)),
            known(1L),
            known(false)),
        new CardReport.SoAccess(known(AuthenticationKind.PASSWORD), attempts),
        new CardReport.FmList(fms, unknown()),
        smfs);
  }

  private HostReport host() {
    return new HostReport(
        known(List.of(CARD.node())),
        bus,
        known(List.of(new AdminSlot(3, CARD.serial(), "pay", "Luna K7"))),
        whole,
        known("10.7"),
        known(List.of()),
        known(true),
        kernel,
        known(List.of()));
  }

  private static <T> Fact<T> known(T value) {
    return new Fact.Known<>(value, "how", NOON);
  }

  private static <T> Fact<T> unknown() {
    return new Fact.Unknown<>("nothing answers", "how", NOON);
  }
}
