// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static io.github.fmwizard.hsm.luna.FakeLibraryReports.known;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which slot and which state are the card's own. */
class InspectedCardTests {

  private static final String SLOTS = "C_GetSlotList, C_GetTokenInfo";
  private static final String STATE = "MD_GetHsmState";

  private final FakeLibraryReports reports = new FakeLibraryReports();

  @Test
  void hasTheAdminSlotWithItsSerial() {
    shown(reports.slot(1, "777777"), reports.slot(2, "521234"));

    assertThat(card(1).slot().map(Slot::number)).isEqualTo(known(2L, SLOTS));
  }

  @Test
  void hasNoSlotIfNoneOrTwoShowItsSerial() {
    shown(reports.slot(1, "777777"));
    assertThat(card(1).slot()).isEqualTo(unknown("no admin slot shows the serial 521234", SLOTS));
    shown(reports.slot(1, "521234"), reports.slot(2, "521234"));

    assertThat(card(1).slot()).isEqualTo(unknown("2 admin slots show the serial 521234", SLOTS));
  }

  @Test
  void hasNoSlotOfAnApplicationPartition() {
    shown(other("Net Token Slot", 0));
    assertThat(card(1).slot().seen()).isEmpty();
    shown(other("Net Token Slot", Token.ADMIN));
    assertThat(card(1).slot().seen()).isPresent();
    shown(other("Admin Token Slot", 0));

    assertThat(card(1).slot().seen()).isPresent();
  }

  @Test
  void hasTheStateOfItsSlotsIndex() {
    reports.dispatch = known(List.of(new Dispatch(7, 6, 1, ""), new Dispatch(0, 10, 2, "")), STATE);

    assertThat(card(2).dispatch().map(Dispatch::state)).isEqualTo(known(10L, STATE));
  }

  @Test
  void hasNoStateIfItsSlotsIndexIsNotListed() {
    reports.dispatch = known(List.of(new Dispatch(7, 6, 1, "")), STATE);

    assertThat(card(1).dispatch())
        .isEqualTo(unknown("there is no HSM with the index 0", "MD_GetHsmIndexForSlot"));
  }

  @Test
  void hasTheOnlyStateOfTheOnlyNodeIfItShowsNoSlot() {
    reports.hidden = true;
    reports.dispatch = known(List.of(new Dispatch(7, 6, 1, "")), STATE);

    assertThat(card(1).dispatch().map(Dispatch::state)).isEqualTo(known(6L, STATE));
  }

  @Test
  void hasNoStateIfItShowsNoSlotAndIsNotTheOnlyOne() {
    reports.hidden = true;
    reports.dispatch = known(List.of(new Dispatch(7, 6, 1, "")), STATE);
    assertThat(card(2).dispatch())
        .isEqualTo(
            unknown(
                "no slot of this card is shown, and with 2 nodes and 1 HSMs nothing tells which"
                    + " one it is",
                STATE));
    assertThat(card(0).dispatch().seen()).isEmpty();
    reports.dispatch = known(List.of(new Dispatch(7, 6, 1, ""), new Dispatch(8, 10, 0, "")), STATE);

    assertThat(card(1).dispatch().seen()).isEmpty();
  }

  private Slot other(String description, long flags) {
    Slot slot = reports.slot(3, "521234");
    return new Slot(
        slot.number(),
        description,
        known(new Token("admin", "SafeNet", "Luna K7", "521234", flags), "C_GetTokenInfo"),
        slot.role(),
        slot.firmware(),
        slot.features(),
        slot.policies(),
        slot.transport(),
        slot.masterKey(),
        slot.sessions(),
        slot.fms(),
        slot.insertions(),
        slot.securityMode(),
        slot.dispatchIndex());
  }

  private void shown(Slot... slots) {
    reports.slots = known(List.of(slots), "C_GetSlotList");
  }

  private InspectedCard card(int nodes) {
    return InspectedCard.of(reports.inspect(), FakeLibraryReports.CARD.serial(), nodes);
  }
}
