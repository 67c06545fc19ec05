// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.time.Instant;
import java.util.List;

/** A report in which no two facts of one type have the same value, way or time. */
public final class TestReports {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private int facts;

  private TestReports() {}

  /** Makes it: a card at the only node and the only slot. */
  public static CardReport full() {
    return new TestReports().card();
  }

  private CardReport card() {
    CardRef card = new CardRef(new CardSerial("5247001"), new DeviceNode("/dev/k7pf3"));
    return new CardReport(
        card, NOON, host(card), identity(card), state(), so(), fms(), known(SmfsState.INACTIVE));
  }

  private HostReport host(CardRef card) {
    return new HostReport(
        known(List.of(card.node())),
        known(List.of("0000:03:00.0")),
        known(List.of(new AdminSlot(4, card.serial(), "slot label", "Luna K7"))),
        known(true),
        known("client 10.4.1"),
        known(List.of(new Tool("/opt/ctfm", 5, "6".repeat(64), "root"))),
        known(true),
        known(List.of("alarm one", "alarm two")),
        known(List.of(new NodeHolder(card.node(), "java", 77))));
  }

  private CardReport.Identity identity(CardRef card) {
    return new CardReport.Identity(
        known(card.serial()), known("label"), known("model"), known(new FirmwareVersion(7, 8, 9)));
  }

  private CardReport.State state() {
    return new CardReport.State(
        known(CardCondition.BOOT_LOADER),
        known(0x1234L),
        known(true),
        known(false),
        unknown("zeroized"),
        unknown("restart-pending"),
        known(new Policies(true, false, false, true)),
        known(new SessionCount(11, 12)),
        known(13L),
        known(true));
  }

  private CardReport.SoAccess so() {
    return new CardReport.SoAccess(known(AuthenticationKind.PED), known(2));
  }

  private CardReport.FmList fms() {
    Fm fm = Fm.of(new FmId(0xa00b), attribute -> "its own " + attribute.word());
    return new CardReport.FmList(known(List.of(fm)), known(false));
  }

  private <T> Fact<T> known(T value) {
    facts++;
    return new Fact.Known<>(value, "call " + facts, NOON.plusSeconds(facts));
  }

  private <T> Fact<T> unknown(String what) {
    facts++;
    return new Fact.Unknown<>(what + " was not read", "call " + facts, NOON.plusSeconds(facts));
  }
}
