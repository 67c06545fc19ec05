// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.process.ChildJava;
import io.github.fmwizard.standin.NeedsGcc;
import io.github.fmwizard.standin.StandInClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsGcc
class AgentOnStandInTests {

  @TempDir Path folder;

  private StandInClient client;

  @BeforeEach
  void install() {
    client = StandInClient.install(folder.resolve("client")).fm(0, 0, "a000", "Caesar", "good");
  }

  @Test
  void readsAllThatACardShows() throws Exception {
    client.set(0, "sessions=4", "rw-sessions=2", "attempts-left=2", "policy.51=0");

    var libraryReport = look();
    var slot = admin(libraryReport);

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.ENDED);
    assertThat(libraryReport.library().seen().orElseThrow().vendorCalls())
        .contains("CA_RoleStateGet", "CA_FMDelete", "CA_FMActivateSMFS");
    assertThat(slot.description()).startsWith("Admin Token");
    assertThat(slot.token().seen().orElseThrow())
        .isEqualTo(
            new LibraryReport.Token(
                client.state(0, "label"),
                slot.token().seen().orElseThrow().maker(),
                client.state(0, "model"),
                client.state(0, "serial"),
                slot.token().seen().orElseThrow().flags()));
    assertThat(slot.role().seen()).contains(new LibraryReport.Role(1, 2, 1));
    assertThat(slot.firmware().seen())
        .isEqualTo(FirmwareVersion.parse(client.state(0, "firmware")));
    assertThat(slot.policies().seen().orElseThrow())
        .contains(entry(50, 1L), entry(51, 0L))
        .containsKeys(12, 40, 48);
    assertThat(slot.features().seen().orElseThrow() & 0x1).isEqualTo(1);
    assertThat(slot.transport().seen()).contains(0L);
    assertThat(slot.masterKey().seen()).contains(0L);
    assertThat(slot.sessions().seen()).contains(new SessionCount(4, 2));
    assertThat(slot.dispatchIndex().seen()).contains(0L);
    assertThat(libraryReport.dispatch().seen().orElseThrow())
        .singleElement()
        .isEqualTo(new LibraryReport.Dispatch(0, 0x8000, 0, client.state(0, "serial")));
    assertThat(slot.insertions().seen()).contains(1L);
    assertThat(slot.securityMode().seen()).contains(0L);
    client.set(0, "tamper-before-upgrade=1");
    assertThat(admin(look()).securityMode().seen()).contains(0x10L);
  }

  @Test
  void readsTheFms() throws Exception {
    client.fm(0, 1, "b001", "Brutus", "good").set(0, "fm.1.status=1", "fm.1.startup=1");

    assertThat(admin(look()).fms().seen().orElseThrow())
        .containsExactly(fm("a000", "Caesar", "0x0"), fm("b001", "Brutus", "0x1"));
  }

  @Test
  void changesNothingAndLogsInNever() throws Exception {
    var before = client.state(0);

    look();
    look();

    assertThat(client.state(0)).isEqualTo(before);
    assertThat(client.count("C_Login")).isZero();
    assertThat(client.count("C_GetTokenInfo")).isPositive();
  }

  @Test
  void seesAHaltThroughMessageDispatch() throws Exception {
    client.set(0, "condition=halted", "halt-code=1a000");

    var libraryReport = look();

    assertThat(libraryReport.dispatch().seen().orElseThrow())
        .containsExactly(new LibraryReport.Dispatch(0, 0x8000, 0x1a000, "532018"));
    assertThat(libraryReport.slots().seen().orElseThrow()).isEmpty();
  }

  @Test
  void namesCallAndCodeWhereASlotGivesErrors() throws Exception {
    client.set(0, "condition=halted", "halted-shows=errors");

    assertThat(look().slots().seen().orElseThrow())
        .isNotEmpty()
        .allSatisfy(
            slot ->
                assertThat(why(slot.token()))
                    .isEqualTo("C_GetTokenInfo returned CKR_DEVICE_ERROR (0x00000030)"));
  }

  @Test
  void saysWhichCallFailedWithAnUnknownCode() throws Exception {
    client.faults("CA_RoleStateGet * return 8000ABCD");

    assertThat(why(admin(look()).role()))
        .isEqualTo("CA_RoleStateGet returned 0x8000ABCD (not known)");
  }

  @Test
  void asksForPoliciesOneByOneWhereAllAtOnceFails() throws Exception {
    client.faults("CA_GetHSMPolicySet * return 54");

    var policies = admin(look()).policies();

    assertThat(policies.how()).isEqualTo("CA_GetHSMPolicySetting");
    assertThat(policies.seen().orElseThrow())
        .isEqualTo(Map.of(12, 1L, 40, 0L, 48, 1L, 50, 1L, 51, 1L));
  }

  @ParameterizedTest
  @CsvSource({
    "CA_MTKGetState, crash, 'crashed [(]status 1..[)] in CA_MTKGetState'",
    "CA_MTKGetState, abort, 'crashed [(]status 134[)] in CA_MTKGetState'",
    "CA_MTKGetState, exit 3, 'ended with status 3 in CA_MTKGetState'"
  })
  void keepsWhatWasSaidBeforeTheLibraryCrashed(String call, String fault, String words)
      throws Exception {
    client.faults(call + " * " + fault);

    var libraryReport = look();
    var slot = admin(libraryReport);

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.LOST);
    assertThat(slot.role().seen()).contains(new LibraryReport.Role(1, 3, 1));
    assertThat(slot.transport().seen()).isPresent();
    assertThat(why(slot.masterKey())).matches("the process that looked " + words);
    assertThat(why(slot.fms())).matches("the process that looked " + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "hang-blocking-signals"})
  void endsALookThatHangs(String fault) throws Exception {
    client.faults("C_GetTokenInfo * " + fault);

    var libraryReport = look(Duration.ofSeconds(6));

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.LOST);
    assertThat(libraryReport.library().seen()).isPresent();
    assertThat(libraryReport.dispatch().seen()).isPresent();
    assertThat(libraryReport.slots().seen().orElseThrow())
        .allSatisfy(
            slot ->
                assertThat(why(slot.token()))
                    .isEqualTo(
                        "the process that looked did not come back within 6 s in C_GetTokenInfo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage 100000", "flood 100000000"})
  void isNotDisturbedByWhatALibraryPrints(String fault) throws Exception {
    client.faults("C_GetInfo * " + fault);

    var libraryReport = look();

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.ENDED);
    assertThat(admin(libraryReport).fms().seen()).isPresent();
  }

  private LibraryReport look() throws Exception {
    return look(Duration.ofSeconds(60));
  }

  private LibraryReport look(Duration deadline) throws Exception {
    var setup =
        new AgentSetup(
            ChildJava.command(),
            client.library().toString(),
            Optional.of(client.dispatchLibrary().toString()),
            Map.of(),
            deadline);
    return new Agent(setup, InstantSource.system()).look();
  }

  private static LibraryReport.Slot admin(LibraryReport libraryReport) {
    return libraryReport.slots().seen().orElseThrow().stream()
        .filter(slot -> slot.token().seen().filter(LibraryReport.Token::admin).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static String why(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?> known -> "known: " + known.value();
      case Fact.Contradicted<?> contradicted -> "contradicted: " + contradicted.words();
      case Fact.Unknown<?> unknown -> unknown.why();
    };
  }

  /** An FM as the stand-in lists it, with one raw value for both of its statuses. */
  private static Fm fm(String id, String label, String status) {
    return TestFms.of(
        id,
        "label",
        label,
        "version",
        "1.00",
        "maker",
        "Stand-in",
        "build-time",
        "Fri Feb 21 19:34:04 2025 - EST",
        "fingerprint",
        "79374292d7971dab0fda",
        "rom-size",
        "7310",
        "status",
        status,
        "startup-status",
        status);
  }
}
