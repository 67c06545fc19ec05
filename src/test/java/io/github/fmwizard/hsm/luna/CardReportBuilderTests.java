// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static io.github.fmwizard.hsm.luna.FakeLibraryReports.contradicted;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.known;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.card.TestReports;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.LibraryReport.Role;
import io.github.fmwizard.hsm.tools.profile.ClientProfile.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the card's bits and counts mean, one at a time. */
class CardReportBuilderTests {

  private static final String ROLE = "CA_RoleStateGet";
  private static final String FEATURES = "CKA_HSM_FEATURES";

  private final FakeLibraryReports reports = new FakeLibraryReports();

  @ParameterizedTest
  @CsvSource({"0x10, ACTIVE", "0x11, ACTIVE", "0x01, INACTIVE", "0xfef, INACTIVE"})
  void readsTheStateOfSmfsFromItsBit(String bits, SmfsState state) {
    reports.features = known(Long.decode(bits), FEATURES);

    assertThat(report().smfs().seen()).contains(state);
  }

  @ParameterizedTest
  @CsvSource({"0x000, 0, false", "0xeff, 0xb, false", "0x100, 4, true", "0x100, 0, ", "0x000, 4, "})
  void readsTransportModeFromBothOfItsSources(String bits, String state, Boolean in) {
    reports.features = known(Long.decode(bits), FEATURES);
    reports.transport = known(Long.decode(state), "CA_STMGetState");

    assertThat(report().state().transportMode().seen()).isEqualTo(Optional.ofNullable(in));
  }

  @ParameterizedTest
  @CsvSource({
    "0x000, 0x8000, false",
    "0xdff, 0x8000, false",
    "0x200, 0x8000, true",
    "0x200, 3, true",
    "0x000, 1, false",
    "0x000, 3, "
  })
  void readsATamperFromItsBitAndFromTheStateThatSaysSo(
      String bits, String state, Boolean tampered) {
    reports.features = known(Long.decode(bits), FEATURES);
    reports.dispatch = known(List.of(new Dispatch(0, Long.decode(state), 0, "")), "MD_GetHsmState");

    assertThat(report().state().tampered().seen()).isEqualTo(Optional.ofNullable(tampered));
  }

  @Test
  void takesADecommissionedHsmForZeroized() {
    reports.dispatch = known(List.of(new Dispatch(0, 1, 0, "")), "MD_GetHsmState");

    assertThat(report().state().zeroized()).isEqualTo(known(true, "MD_GetHsmState"));
  }

  @Test
  void contradictsASerialThatMessageDispatchShowsOtherwise() {
    reports.dispatch = known(List.of(new Dispatch(0, 0x8000, 0, "521235")), "MD_GetHsmState");

    assertThat(report().identity().serial())
        .isEqualTo(
            contradicted(
                new Fact.Reading<>(new CardSerial("521234"), "C_GetTokenInfo"),
                new Fact.Reading<>(new CardSerial("521235"), "MD_GetHsmInfo")));
  }

  @ParameterizedTest
  @CsvSource({"0x10, true", "0x1f, true", "0xef, false", "0x0, false"})
  void readsFromTheSecurityModeWhetherALoadErasesAllKeys(String bits, boolean erases) {
    reports.securityMode = known(Long.decode(bits), "CKA_SECURITY_MODE");

    assertThat(report().state().tamperBeforeUpgrade().seen()).contains(erases);
  }

  @Test
  void namesBothSourcesOfATamperThatOnlyOneShows() {
    reports.dispatch = known(List.of(new Dispatch(0, 3, 0, "")), "MD_GetHsmState");

    assertThat(report().state().tampered())
        .isEqualTo(
            contradicted(
                new Fact.Reading<>(true, "MD_GetHsmState"), new Fact.Reading<>(false, FEATURES)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, false",
    "1, 1, false",
    "2, 1, true",
    "4, 1, true",
    "0, 0, ",
    "2, 0, true",
    "4, 2, true"
  })
  void readsZeroizedFromTheMasterKeyAndFromARoleThatIsNotInitialized(
      long key, int flags, Boolean zeroized) {
    reports.masterKey = known(key, "CA_MTKGetState");
    reports.role = known(new Role(flags, 3, 1), ROLE);

    assertThat(report().state().zeroized().seen()).isEqualTo(Optional.ofNullable(zeroized));
  }

  @ParameterizedTest
  @CsvSource({"1, PASSWORD", "2, PED", "0, ", "3, "})
  void readsHowTheSoLogsIn(int raw, AuthenticationKind kind) {
    reports.role = known(new Role(1, 3, raw), ROLE);

    assertThat(report().so().authentication().seen()).isEqualTo(Optional.ofNullable(kind));
    reports.role = known(new Role(1, 3, 9), ROLE);
    assertThat(report().so().authentication())
        .isEqualTo(unknown("the authentication 0x09 has no reading", ROLE));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, true",
    "1, 3, true",
    "1, 4, false",
    "1, -1, false",
    "3, 0, true",
    "3, 1, false"
  })
  void believesOnlyAttemptsThatMakeSense(int flags, int left, boolean believed) {
    reports.role = known(new Role(flags, left, 1), ROLE);
    Fact<Integer> attempts = report().so().attemptsLeft();

    assertThat(attempts)
        .isEqualTo(
            believed
                ? known(left, ROLE)
                : unknown(
                    "the HSM SO's role shows %d attempts with flags 0x%02x".formatted(left, flags),
                    ROLE));
  }

  @ParameterizedTest
  @CsvSource({"40", "48", "50", "51"})
  void readsEachPolicyByItsNumber(int on) {
    Map<Integer, Long> all = new HashMap<>(Map.of(40, 0L, 48, 0L, 50, 0L, 51, 0L));
    all.put(on, 1L);
    reports.policies = known(all, "CA_GetHSMPolicySet");

    assertThat(report().state().policies().seen())
        .contains(new Policies(on == 40, on == 48, on == 50, on == 51));
    all.remove(on);
    assertThat(report().state().policies().seen()).isEmpty();
  }

  private CardReport report() {
    var card = InspectedCard.of(reports.inspect(), FakeLibraryReports.CARD.serial(), 1);
    var fms =
        new FmListBuilder(card, new Words(Map.of(), Map.of()), Optional.empty(), Optional.empty());
    return new CardReportBuilder(FakeLibraryReports.CARD, card, TestReports.full().host(), fms)
        .report();
  }
}
