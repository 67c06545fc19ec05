// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.NodeHolder;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.LibraryReport.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LunaInspectTests {

  @TempDir Path folder;
  private final FakeLibraryReports reports = new FakeLibraryReports();
  private FakeLunaHost host;
  private LunaHsm hsm;

  @BeforeEach
  void begin() {
    host = new FakeLunaHost(folder);
    hsm =
        new LunaHsm(
            new LunaSetup(
                host.profile(),
                host.files(),
                reports,
                new ScriptedSupervision(),
                folder.resolve("acts"),
                List.of(),
                FakeLunaHost.locks(folder),
                () -> FakeLibraryReports.AT),
            Map.of());
  }

  @Test
  void reportsAHealthyCard() {
    CardReport report = inspect();

    assertThat(report.identity().serial().seen()).contains(FakeLibraryReports.CARD.serial());
    assertThat(report.state().condition().seen()).contains(CardCondition.ANSWERING);
    assertThat(report.state().transportMode().seen()).contains(false);
    assertThat(report.state().tampered().seen()).contains(false);
    assertThat(report.state().zeroized().seen()).contains(false);
    assertThat(report.state().restartPending().seen()).contains(false);
    assertThat(report.state().policies().seen().orElseThrow().tamperMustBeCleared()).isTrue();
    assertThat(report.so().attemptsLeft().seen()).contains(3);
    assertThat(report.so().authentication().seen()).contains(AuthenticationKind.PASSWORD);
    assertThat(report.fms().list().seen().orElseThrow()).allMatch(Fm::healthy);
    assertThat(report.smfs().seen()).contains(SmfsState.ACTIVE);
    assertThat(reports.looks).isEqualTo(1);
  }

  @Test
  void findsTheSlotBySerialInEachLook() {
    reports.slots =
        FakeLibraryReports.known(
            List.of(reports.slot(0, "777777"), reports.slot(1, "521234")), "C_GetSlotList");

    assertThat(inspect().identity().serial().seen()).contains(FakeLibraryReports.CARD.serial());
    assertThat(hsm.host().adminSlots().seen().orElseThrow()).hasSize(2);
  }

  @Test
  void onlyALibraryWithCallsOfTheVendorsIsAClient() {
    assertThat(why(hsm.host().clientVersion()))
        .startsWith("this is no Luna client: the library calls itself \"Chrystoki\" 10.7");
    reports.vendorCalls = List.of("CA_GetFirmwareVersion");

    assertThat(hsm.host().clientVersion().seen()).contains("10.7");
  }

  @Test
  void aCardWithoutASlotIsHaltedIfTheDriverSaysThatItsFirmwareRuns() {
    reports.hidden = true;
    reports.dispatch =
        FakeLibraryReports.known(List.of(new Dispatch(0, 0x8000, 0x10001, "")), "MD_GetHsmState");
    host.file(
        "/usr/bin/dmesg",
        "#!/bin/sh\necho 'k7pf0: HSM_STATE changed: old=0x00000020 new=0x00000040'\n");

    CardReport report = inspect();

    assertThat(report.state().condition().seen()).contains(CardCondition.HALTED);
    assertThat(report.state().haltCode().seen()).contains(0x10001L);
    assertThat(why(report.identity().serial())).contains("no admin slot");
  }

  @Test
  void aCardThatIsNotPresentAndAnswersIsAContradiction() {
    reports.dispatch =
        FakeLibraryReports.known(List.of(new Dispatch(0, 2, 0, "")), "MD_GetHsmState");

    assertThat(why(inspect().state().condition()))
        .contains("MD_GetHsm", "unreachable", "answering");
  }

  @Test
  void aContradictionIsBelievedOnlyIfItIsThereAtASecondReading() {
    Fact<List<Dispatch>> away =
        FakeLibraryReports.known(List.of(new Dispatch(0, 2, 0, "")), "MD_GetHsmState");
    Fact<List<Dispatch>> ready = reports.dispatch;
    reports.dispatch = away;
    reports.atSecondLook = () -> reports.dispatch = ready;

    assertThat(inspect().state().condition().seen()).contains(CardCondition.ANSWERING);
    assertThat(reports.looks).isEqualTo(2);
    assertThat(inspect().state().condition().seen()).contains(CardCondition.ANSWERING);
    assertThat(reports.looks).isEqualTo(3);
    reports.dispatch = away;
    reports.atSecondLook = () -> {};
    assertThat(inspect().state().condition()).isInstanceOf(Fact.Contradicted.class);
    assertThat(reports.looks).isEqualTo(5);
  }

  @Test
  void aCardThatNothingShowsIsNotReachable() {
    reports.hidden = true;
    reports.dispatch = FakeLibraryReports.unknown("the library is not there", "MD_GetHsmState");

    assertThat(inspect().state().condition().seen()).contains(CardCondition.UNREACHABLE);
  }

  @Test
  void aLookThatIsLostSaysNothingOfTheCard() {
    reports.slots = FakeLibraryReports.unknown("the process that looked crashed", "C_GetSlotList");
    reports.dispatch =
        FakeLibraryReports.unknown("the process that looked crashed", "MD_GetHsmState");
    reports.fate = LibraryReport.Fate.LOST;

    assertThat(why(inspect().state().condition())).contains("crashed");
    assertThat(why(inspect().fms().list())).contains("crashed");
  }

  @Test
  void aLookThatIsStuckSaysSo() {
    reports.slots = FakeLibraryReports.unknown("stuck", "C_GetSlotList");
    reports.dispatch = FakeLibraryReports.unknown("stuck", "MD_GetHsmState");
    reports.fate = LibraryReport.Fate.STUCK_IN_DRIVER;

    assertThat(inspect().state().condition().seen()).contains(CardCondition.STUCK_IN_DRIVER);
  }

  @Test
  void transportModeHasTwoSources() {
    reports.transport = FakeLibraryReports.known(4L, "CA_STMGetState");
    assertThat(why(inspect().state().transportMode()))
        .contains("CKA_HSM_FEATURES says no", "CA_STMGetState says yes");

    reports.features = FakeLibraryReports.unknown("not available", "CKA_HSM_FEATURES");
    assertThat(inspect().state().transportMode().seen()).contains(true);
  }

  @Test
  void attemptsThatMakeNoSenseAreUnknown() {
    reports.role = FakeLibraryReports.known(new Role(0x03, 2, 1), "CA_RoleStateGet");
    assertThat(why(inspect().so().attemptsLeft())).contains("flags 0x03");
    reports.role = FakeLibraryReports.known(new Role(0x01, 10, 1), "CA_RoleStateGet");
    assertThat(why(inspect().so().attemptsLeft())).contains("10 attempts");
  }

  @Test
  void zeroizedIsReadFromTheMasterKey() {
    reports.masterKey = FakeLibraryReports.known(4L, "CA_MTKGetState");
    assertThat(inspect().state().zeroized().seen()).contains(true);
    reports.masterKey = FakeLibraryReports.known(0L, "CA_MTKGetState");
    reports.role = FakeLibraryReports.known(new Role(0x00, 3, 1), "CA_RoleStateGet");
    assertThat(why(inspect().state().zeroized()))
        .contains("CA_MTKGetState says no", "CA_RoleStateGet says yes");
  }

  @Test
  void missingPoliciesAreNamed() {
    reports.policies = FakeLibraryReports.known(Map.of(50, 1L), "CA_GetHSMPolicySet");

    assertThat(why(inspect().state().policies())).contains("[40, 48, 51]");
  }

  @Test
  void rawStatusesAreNeitherGoodNorBad() {
    reports.fms =
        FakeLibraryReports.known(
            List.of(FakeLibraryReports.fm("a000", "0x2", "0x0")), "FM objects");

    CardReport report = inspect();

    assertThat(report.fms().list().seen().orElseThrow())
        .allSatisfy(
            fm -> {
              assertThat(fm.status()).isEqualTo("not read: 0x2");
              assertThat(fm.healthy()).isFalse();
            });
    assertThat(why(report.state().restartPending())).contains("could not be read");
  }

  @Test
  void anFmThatWaitsOrACallThatAsksMeansARestart() {
    reports.fms =
        FakeLibraryReports.known(
            List.of(FakeLibraryReports.fm("a000", Fm.RESTART_TO_ACTIVATE, Fm.NOT_STARTED)),
            "FM objects");
    assertThat(inspect().state().restartPending().seen()).contains(true);

    reports.fms =
        FakeLibraryReports.unknown("C_FindObjects returned CKR_HSM_RESTART_REQUIRED", "FM objects");
    assertThat(inspect().state().restartPending().seen()).contains(true);
  }

  @Test
  void namesProgramsThatHoldANode() throws Exception {
    host.file("/proc/42/comm", "vaultd\n");
    Files.createDirectories(host.root.resolve("proc/42/fd"));
    Files.createSymbolicLink(host.root.resolve("proc/42/fd/7"), Path.of("/dev/k7pf0"));
    Files.createSymbolicLink(host.root.resolve("proc/42/fd/8"), Path.of("/dev/null"));

    assertThat(inspect().host().holders().seen().orElseThrow())
        .containsExactly(new NodeHolder(FakeLibraryReports.CARD.node(), "vaultd", 42));
  }

  @Test
  void readsTheKernelLogWhereItMay() {
    host.file(
        "/usr/bin/dmesg", "#!/bin/sh\necho '[1.0] k7pf0: ALM0015: PCIe Link Failure'\necho x\n");
    assertThat(inspect().host().kernelAlarms().seen().orElseThrow())
        .containsExactly("[1.0] k7pf0: ALM0015: PCIe Link Failure");

    host.file("/usr/bin/dmesg", "#!/bin/sh\nexit 1\n");
    assertThat(why(inspect().host().kernelAlarms())).contains("run as root");
  }

  @Test
  void readsTheClientsSwitch() {
    assertThat(inspect().host().loginAllowedFlag().seen()).contains(true);
    host.file("/etc/Chrystoki.conf", "Misc = {\n}\nOther = {\n LoginAllowedOnFMEnabledHSMs=1;\n}");
    assertThat(inspect().host().loginAllowedFlag().seen()).contains(false);
  }

  @Test
  void missingProgramsMakeTheToolsUnknownWithAMend() throws Exception {
    Files.delete(host.root.resolve("usr/safenet/lunaclient/bin/fmrecover"));

    assertThat(why(inspect().host().tools())).contains("fmrecover is not at", "Install");
  }

  @Test
  void thePreflightNamesWhatWouldMend() {
    host.file("/etc/systemd/logind.conf", "[Login]\nKillUserProcesses=yes\n");
    host.file("/proc/self/status", "Uid:\t1000\t1000\nGid:\t1000\nGroups:\t4 24\n");
    host.file("/etc/group", "hsmusers:x:1001:\n");

    List<Preflight> items = hsm.preflight(List.of());

    assertThat(items)
        .filteredOn(item -> item.weight() != Preflight.Weight.FINE)
        .extracting(Preflight::item)
        .contains("libethsm.so", "hsmusers", "KillUserProcesses", "setsid");
    assertThat(items)
        .filteredOn(item -> item.weight() != Preflight.Weight.FINE)
        .allSatisfy(item -> assertThat(item.mend()).isNotBlank());
    assertThat(items)
        .filteredOn(item -> item.item().equals("ctfm"))
        .allMatch(item -> item.weight() == Preflight.Weight.FINE);
  }

  private CardReport inspect() {
    return hsm.inspect(FakeLibraryReports.CARD);
  }

  private static String why(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?> known -> "known: " + known.value();
      case Fact.Contradicted<?> contradicted -> "contradicted: " + contradicted.words();
      case Fact.Unknown<?> unknown -> unknown.why();
    };
  }
}
