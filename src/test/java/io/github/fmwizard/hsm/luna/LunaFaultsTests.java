// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.standin.NeedsGcc;
import io.github.fmwizard.standin.StandInClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault ends in a result that says what is known, and never in a second login. */
@NeedsGcc
@Timeout(180)
class LunaFaultsTests {

  @TempDir Path folder;
  private StandInRig rig;

  @BeforeEach
  void begin() {
    rig = new StandInRig(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C_Initialize",
        "C_GetSlotList",
        "C_GetTokenInfo",
        "CA_RoleStateGet",
        "CA_GetFirmwareVersion",
        "C_FindObjects",
        "MD_Initialize",
        "MD_GetHsmState"
      })
  void aCallThatHangsOrCrashesIsSaid(String call) {
    for (String fault : List.of("crash", "hang-blocking-signals")) {
      rig.client.faults(call + " * " + fault);
      rig.hsm = rig.hsm(Duration.ofSeconds(fault.equals("crash") ? 60 : 3), rig.shipped());

      CardReport report = rig.inspect();

      assertThat(report.takenAt()).isNotNull();
      assertThat(unknowns(report)).as(call + " " + fault).isPositive();
    }
    assertThat(rig.logins()).isZero();
  }

  private static long unknowns(CardReport report) {
    return Stream.of(
            report.identity().serial(),
            report.identity().firmware(),
            report.state().condition(),
            report.so().attemptsLeft(),
            report.fms().list())
        .filter(fact -> fact.seen().isEmpty())
        .count();
  }

  @Test
  void anotherCardsSerialIsNotTakenForThisCard() {
    rig.client.faults("C_GetTokenInfo * wrong-serial 999999");

    CardReport report = rig.inspect();

    assertThat(report.identity().serial().seen()).isEmpty();
    assertThat(report.fms().list().seen()).isEmpty();
  }

  @Test
  void halfAnOutputIsUnknown() {
    rig.client.faults("ctfm.i.end 1 partial 1");

    ActResult result = load(rig.rightPassword());

    assertThat(result.outcome()).isInstanceOf(Outcome.Unknown.class);
    assertThat(rig.logins()).isEqualTo(1);
  }

  @Test
  void aQuestionBeforeThePasswordTakesADecisionOfItsOwn() {
    rig.client.faults("ctfm.i.start 1 prompt-before");
    ScriptedOfficer officer =
        new ScriptedOfficer()
            .awaiting("(anything|Enter PIN for [^\n]*): ")
            .typing("yes\nagain\n" + StandInClient.SO_PASSWORD + "\n");

    ActResult result = load(officer);

    assertThat(result.outcome()).isEqualTo(new Outcome.Done());
    assertThat(result.login()).isEqualTo(LoginUse.SUCCEEDED);
    assertThat(rig.logins()).isEqualTo(1);
  }

  @Test
  void aQuestionAfterThePasswordIsLeftByLeaving() {
    rig.client.faults("ctfm.i.end 1 prompt-after");
    ScriptedOfficer officer =
        new ScriptedOfficer()
            .awaiting("(anything|Enter PIN for [^\n]*): ")
            .typing(StandInClient.SO_PASSWORD + "\nx\n" + ScriptedOfficer.LEAVE);

    ActResult result = load(officer);

    assertThat(result.outcome()).isNotInstanceOf(Outcome.Failed.class);
    assertThat(rig.logins()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "delete"})
  void behindAWarningThatAllKeysAreErasedThereIsNoYes(String act) {
    rig.client.set(0, "tamper-before-upgrade=2");
    ScriptedOfficer officer =
        new ScriptedOfficer().awaiting("\\[y/N\\]|did not go").typing("y\nn\n");
    Action action =
        act.equals("load")
            ? rig.load("a000", "Vault", "1.01")
            : new Action.DeleteFm(FmId.parse("a000").orElseThrow());

    ActResult result = rig.hsm.perform(FakeLibraryReports.CARD, action, officer, rig.heard);

    assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(rig.client.witness()).noneMatch(line -> line.contains("erased-before-upgrade"));
    assertThat(rig.logins()).isZero();
    assertThat(officer.shown()).contains("There is no yes here");
  }

  @Test
  void aSecondPromptByItselfGetsNoSecondLogin() {
    rig.client.faults("ctfm.login 1 second-prompt");
    ScriptedOfficer officer =
        rig.officer().typing("wrong\n" + StandInClient.SO_PASSWORD + "\n" + ScriptedOfficer.LEAVE);

    ActResult result = load(officer);

    assertThat(rig.client.state(0, "logins-failed")).isEqualTo("1");
    assertThat(rig.logins()).isEqualTo(1);
    assertThat(result.login()).isEqualTo(LoginUse.FAILED);
    assertThat(result.outcome()).isNotInstanceOf(Outcome.Done.class);
  }

  @Test
  void aPasswordIsNowhereEvenIfTheProgramEchoes() throws Exception {
    rig.client.faults("ctfm.login 1 echo-on");
    String marker = StandInClient.SO_PASSWORD;
    ScriptedOfficer officer = rig.rightPassword();

    ActResult result = load(officer);

    assertThat(result.login()).isEqualTo(LoginUse.SUCCEEDED);
    assertThat(officer.shown()).doesNotContain(marker);
    assertThat(result.output().toString() + rig.heard.lines).doesNotContain(marker);
    assertThat(result.records()).isNotEmpty();
    assertThat(holding(rig.folder.resolve("acts"), marker)).isEmpty();
  }

  private static List<Path> holding(Path folder, String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aProgramThatCrashesIsUnknown() {
    rig.client.faults("fmrecover.fm.middle 1 crash");

    ActResult result =
        rig.hsm.perform(
            FakeLibraryReports.CARD, new Action.EraseAllFms(), rig.officer(), rig.heard);

    assertThat(result.outcome()).isInstanceOf(Outcome.Unknown.class);
    assertThat(rig.inspect().fms().list().seen().orElseThrow()).hasSize(1);
  }

  @Test
  void aReturnCodeThatIsPrintedIsReadWithItsBlame() {
    rig.client.set(0, "load-code=80000113");

    ActResult result = load(rig.rightPassword());

    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.failure().blame()).isEqualTo(Blame.MENDABLE));
  }

  @Test
  void floodsAndGarbageAreKeptOutOfTheWay() {
    rig.client.faults("fmrecover.fm.start 1 garbage 100000", "fmrecover.fm.middle 1 flood 5000000");

    ActResult result =
        rig.hsm.perform(
            FakeLibraryReports.CARD, new Action.EraseAllFms(), rig.officer(), rig.heard);

    assertThat(result.outcome()).isInstanceOf(Outcome.Unknown.class);
    assertThat(result.output()).hasSizeLessThan(2100);
    assertThat(rig.inspect().fms().list().seen().orElseThrow()).isEmpty();
  }

  @Test
  void anActThatGoesOnIsFoundByAnotherProcessAndItsEndAwaited() throws Exception {
    rig.client.faults("fmrecover.fm.middle 1 tick 10");
    PastAct.Intended intended = new PastAct.Intended(Instant.now(), 0);
    CompletableFuture<ActResult> first =
        CompletableFuture.supplyAsync(
            () ->
                rig.hsm.perform(
                    FakeLibraryReports.CARD,
                    new Action.EraseAllFms(),
                    rig.officer(),
                    new RecordedProgress()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rig.client.witness().stream().anyMatch(line -> line.contains("tick")));

    PastAct found =
        rig.hsm(Duration.ofSeconds(60), rig.shipped())
            .past(
                FakeLibraryReports.CARD,
                new Action.EraseAllFms(),
                intended,
                rig.officer(),
                rig.heard);

    ActResult result = ((PastAct.Ended) found).result();
    assertThat(result.outcome()).isEqualTo(first.get().outcome());
    assertThat(result.output()).isEqualTo(first.get().output());
    assertThat(rig.client.state(0, "acts.erase-fms")).isEqualTo("1");
  }

  @Test
  void aLoadIsNotStartedOnACardThatErasesAllKeysBeforeIt() {
    rig.client.set(0, "tamper-before-upgrade=1");

    ActResult result = load(rig.rightPassword());

    assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(result.outcome().toString()).contains("Tamper before upgrade");
    assertThat(rig.client.count("ctfm.i.start")).isZero();
    assertThat(rig.logins()).isZero();
  }

  @Test
  void aHaltedCardIsToldFromASilentOne() {
    rig.client.fm(0, 0, "a000", "Vault", "halts-at-start");
    rig.client.run("lunareset", FakeLibraryReports.CARD.node().path());

    CardReport report = rig.inspect();

    assertThat(report.state().condition().seen())
        .contains(io.github.fmwizard.card.CardCondition.HALTED);
    assertThat(report.state().haltCode().seen()).contains(0x1a000L);
  }

  @Test
  void theStatusReportOfCtfmIsReadInAHandOver() {
    ActResult result = rig.hsm.handOver(StatusQuery.QUERY, rig.officer(), rig.heard);

    assertThat(result.outcome()).isEqualTo(new Outcome.Done());
    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(rig.inspect().fms().list().how()).contains("ctfm q");
    assertThat(rig.hsm.handOver(StatusQuery.USAGE, rig.officer(), rig.heard).output()).isNotEmpty();
  }

  private ActResult load(ScriptedOfficer officer) {
    return rig.hsm.perform(
        FakeLibraryReports.CARD, rig.load("a000", "Vault", "1.01"), officer, rig.heard);
  }
}
