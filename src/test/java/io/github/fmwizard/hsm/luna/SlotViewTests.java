// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static io.github.fmwizard.hsm.luna.FakeLibraryReports.known;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactSource;
import io.github.fmwizard.card.host.HsmKind;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absence is said of a whole view only, and an HSM of another kind is no card. */
class SlotViewTests {

  @TempDir private Path folder;
  private final FakeLibraryReports reports = new FakeLibraryReports();
  private FakeLunaHost host;

  @BeforeEach
  void makeAHost() {
    host = new FakeLunaHost(folder);
  }

  @Test
  void aListOfAllSlotsIsWhole() {
    assertThat(look().host().slotsWhole().seen()).contains(true);
    assertThat(look().host().onlyCard()).contains(FakeLibraryReports.CARD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HAConfiguration = {\n  HAOnly = 1;\n}\n",
        "Presentation = {\n  ShowAdminTokens = no;\n}\n",
        "Presentation = {\n  ShowUserSlots = 2(521234);\n}\n"
      })
  void aCardThatTheConfigurationMayHideIsNotUnreachable(String setting) {
    host.file("/etc/Chrystoki.conf", setting);
    reports.hidden = true;

    assertThat(condition().seen()).isEmpty();
    assertThat(why(condition())).contains("/etc/Chrystoki.conf sets").contains("take that out");
    assertThat(look().host().adminSlots().seen()).isEmpty();
  }

  @Test
  void aCardWhoseOtherSlotsAreListedIsHidden() {
    reports.slots = known(List.of(slot("User Token Slot", "Luna K7", "1234567")), "C_GetSlotList");

    assertThat(why(condition())).contains("no admin slot", "HAOnly", "ShowAdminTokens");
  }

  @Test
  void aListWithASlotThatCouldNotBeReadIsNotWhole() {
    Slot unread = slot("Admin Token Slot", "Luna K7", "none");
    reports.slots = known(List.of(reports.slot(3, "521234"), unread), "C_GetSlotList");

    assertThat(why(look().host().slotsWhole())).contains("slot 9", "shows no serial");
    assertThat(look().host().adminSlots().seen().orElseThrow()).hasSize(1);
    assertThat(look().host().onlyCard()).isEmpty();
  }

  @Test
  void aPartitionOfANetworkHsmThatDoesNotAnswerHidesNoCard() {
    Slot network = slot("Net Token Slot", "LunaSA 7.8.7", "none");
    reports.slots = known(List.of(network, reports.slot(3, "521234")), "C_GetSlotList");

    assertThat(look().host().slotsWhole().seen()).contains(true);
    assertThat(look().others())
        .extracting(LunaLook.OtherHsm::kind)
        .containsExactly(HsmKind.NETWORK_PARTITION);
  }

  @Test
  void aSilentCardBesideAnHsmOfAnotherKindIsTwoThings() {
    reports.slots = known(List.of(slot("Admin Token Slot", "Luna G7", "780041")), "C_GetSlotList");
    reports.dispatch = known(List.of(new Dispatch(0, 2, 0x1234, "")), "MD_GetHsmState");

    assertThat(look().others())
        .extracting(LunaLook.OtherHsm::kind)
        .containsExactly(HsmKind.K7_CARD, HsmKind.USB_OR_BACKUP);
    assertThat(look().others().get(0).condition().seen()).contains(CardCondition.UNREACHABLE);
    assertThat(look().others().get(0).haltCode().seen()).contains(0x1234L);
    assertThat(look().host().onlyCard()).isEmpty();
    assertThat(proof("780041")).isEqualTo("none");
  }

  /** One card on the bus, one node and one serial: nothing else links them by counting. */
  @Test
  void countsOnlyWhereTheBusShowsOneCardToo() {
    host.file("/sys/bus/pci/devices/0000:05:00.0/vendor", "0xcafe\n");
    host.file("/sys/bus/pci/devices/0000:05:00.0/device", "0x0008\n");

    assertThat(look().host().pciCards().seen().orElseThrow()).hasSize(2);
    assertThat(proof("521234")).isEqualTo("none");
    assertThat(look().others()).hasSize(1);
  }

  private String proof(String serial) {
    CardRef card = new CardRef(new CardSerial(serial), new DeviceNode("/dev/k7pf0"));
    return FactName.of(new FactSource(look().card(card), true))
        .get(FactName.CARD_NODE_PROOF)
        .seen()
        .map(value -> value.canonical().equals("sensed") ? "sensed" : "none")
        .orElse("none");
  }

  private LunaLook look() {
    return new LunaHsm(
            new LunaSetup(
                host.profile(),
                host.files(),
                reports,
                new ScriptedSupervision(),
                folder.resolve("acts"),
                List.of("java"),
                FakeLunaHost.locks(folder),
                () -> FakeLibraryReports.AT),
            Map.of())
        .inspectAll();
  }

  private Fact<CardCondition> condition() {
    reports.dispatch = unknown("the library is not there", "MD_GetHsmState");
    CardReport report = look().card(FakeLibraryReports.CARD);
    return report.state().condition();
  }

  private static String why(Fact<?> fact) {
    return FactMerge.why(fact);
  }

  private static Slot slot(String description, String model, String serial) {
    boolean shown = CardSerial.isWellFormed(serial);
    long flags = description.startsWith("Admin") ? Token.ADMIN : 0;
    Fact<Token> token =
        shown
            ? known(new Token("other", "SafeNet", model, serial, flags), "C_GetTokenInfo")
            : unknown("C_GetTokenInfo returned CKR_DEVICE_ERROR", "C_GetTokenInfo");
    return new Slot(
        9,
        description,
        token,
        nothing(),
        nothing(),
        nothing(),
        nothing(),
        nothing(),
        nothing(),
        nothing(),
        nothing(),
        nothing(),
        nothing(),
        nothing());
  }

  private static <T> Fact<T> nothing() {
    return unknown("this slot shows no admin partition", "C_GetTokenInfo");
  }
}
