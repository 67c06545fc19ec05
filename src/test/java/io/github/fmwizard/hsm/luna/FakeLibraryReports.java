// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.LibraryReport.Library;
import io.github.fmwizard.hsm.agent.LibraryReport.Role;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes what a look brings, one thing changed from a healthy card. */
final class FakeLibraryReports implements LibraryInspection {

  static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
  static final CardRef CARD = new CardRef(new CardSerial("521234"), new DeviceNode("/dev/k7pf0"));

  LibraryReport.Fate fate = LibraryReport.Fate.ENDED;
  long number = 3;
  String serial = "521234";
  Fact<Role> role = known(new Role(0x01, 3, 1), "CA_RoleStateGet");
  Fact<Long> features = known(0x11L, "CKA_HSM_FEATURES");
  Fact<Long> transport = known(0L, "CA_STMGetState");
  Fact<Long> masterKey = known(0L, "CA_MTKGetState");
  Fact<FirmwareVersion> firmware = known(new FirmwareVersion(7, 7, 1), "CA_GetFirmwareVersion");
  Fact<Map<Integer, Long>> policies =
      known(Map.of(40, 0L, 48, 1L, 50, 1L, 51, 0L), "CA_GetHSMPolicySet");
  Fact<List<Fm>> fms = known(List.of(fm("a000", "Enabled", "OK")), "FM objects");
  Fact<Long> insertions = known(1L, "CA_GetTokenInsertionCount");
  Fact<Long> securityMode = known(0L, "CKA_SECURITY_MODE");
  Fact<List<Slot>> slots;
  Fact<List<Dispatch>> dispatch = known(List.of(new Dispatch(0, 0x8000, 0, "")), "MD_GetHsmState");
  List<String> vendorCalls = List.of();
  boolean hidden;
  int looks;
  Runnable atSecondLook = () -> {};

  static <T> Fact<T> known(T value, String how) {
    return new Fact.Known<>(value, how, AT);
  }

  static <T> Fact<T> unknown(String why, String how) {
    return new Fact.Unknown<>(why, how, AT);
  }

  static <T> Fact<T> contradicted(Fact.Reading<T> one, Fact.Reading<T> other) {
    return new Fact.Contradicted<>(List.of(one, other), AT);
  }

  static Fm fm(String id, String status, String startup) {
    return TestFms.of(
        id,
        "label",
        "Vault",
        "version",
        "1.00",
        "maker",
        "Maker",
        "build-time",
        "Fri Feb 21 19:34:04 2025 - EST",
        "fingerprint",
        "79374292d7971dab0fda",
        "rom-size",
        "7310",
        "status",
        status,
        "startup-status",
        startup);
  }

  FakeLibraryReports attempts(int left) {
    role = known(new Role(0x01, left, 1), "CA_RoleStateGet");
    return this;
  }

  @Override
  public LibraryReport inspect() {
    looks++;
    if (looks == 2) {
      atSecondLook.run();
    }
    return new LibraryReport(
        AT,
        known(new Library("Chrystoki", "SafeNet", "10.7", vendorCalls), "C_GetInfo"),
        slots == null ? known(shown(), "C_GetSlotList") : slots,
        dispatch,
        fate);
  }

  private List<Slot> shown() {
    List<Slot> all = new ArrayList<>();
    if (!hidden) {
      all.add(slot(number, serial));
    }
    return all;
  }

  Slot slot(long slot, String shown) {
    return new Slot(
        slot,
        "Admin Token Slot",
        known(new Token("admin", "SafeNet", "Luna K7", shown, Token.ADMIN), "C_GetTokenInfo"),
        role,
        firmware,
        features,
        policies,
        transport,
        masterKey,
        known(new SessionCount(0, 0), "CA_GetTokenStatus"),
        fms,
        insertions,
        securityMode,
        known(0L, "MD_GetHsmIndexForSlot"));
  }
}
