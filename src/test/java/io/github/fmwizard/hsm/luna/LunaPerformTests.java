// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.BoundFiles;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LunaPerformTests {

  private static final String LOADED = "Functionality Module downloaded successfully.\r\n";

  @TempDir Path folder;
  private final FakeLibraryReports reports = new FakeLibraryReports();
  private final ScriptedSupervision supervision = new ScriptedSupervision();
  private final RecordedProgress heard = new RecordedProgress();
  private FakeLunaHost host;
  private LunaHsm hsm;
  private Action load;

  @BeforeEach
  void begin() throws Exception {
    Path image = Files.writeString(folder.resolve("a.fm"), "an image");
    load = BoundFiles.load(image, Files.writeString(folder.resolve("a.cer"), "a certificate"));
    host = new FakeLunaHost(folder);
    hsm = hsm(host.profile());
  }

  private LunaHsm hsm(io.github.fmwizard.hsm.tools.profile.ClientProfile profile) {
    LunaHsm made =
        new LunaHsm(
            new LunaSetup(
                profile,
                host.files(),
                reports,
                supervision,
                folder.resolve("acts"),
                List.of("/usr/bin/java"),
                FakeLunaHost.locks(folder),
                () -> FakeLibraryReports.AT),
            Map.of("HOME", "/root", "LD_PREload", "/tmp/x.so"));
    made.hold(FakeLibraryReports.CARD, "run-1");
    return made;
  }

  @Test
  void namesNoSlotForTheOnlyCard() {
    assertThat(hsm.resolve(FakeLibraryReports.CARD, load).line())
        .containsExactly(program("bin/ctfm"), "i", "-f", handed("a.fm"), "-c", handed("a.cer"));
    assertThat(reports.looks).isZero();
  }

  @Test
  void namesTheSlotOfAFreshLookAmongSeveralCards() {
    host.file("/dev/k7pf1", "");

    assertThat(hsm.resolve(FakeLibraryReports.CARD, load).line()).endsWith("-s", "3");
    reports.number = 1;
    assertThat(hsm.resolve(FakeLibraryReports.CARD, load).line()).endsWith("-s", "1");
    reports.hidden = true;
    assertThat(hsm.resolve(FakeLibraryReports.CARD, load).line()).endsWith("-s", "(slot not seen)");
  }

  @Test
  void aSlotThatIsNotSeenStartsNothing() {
    host.file("/dev/k7pf1", "");
    reports.hidden = true;

    ActResult result = perform(load, new ScriptedOfficer());

    assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(supervision.commands).isEmpty();
  }

  @Test
  void resolvesEachActToItsTemplate() {
    assertThat(line(new Action.DeleteFm(new FmId(0xa000)))).containsExactly("d", "-i", "a000");
    assertThat(line(new Action.EraseAllFms())).containsExactly("--fm", "/dev/k7pf0");
    assertThat(line(new Action.EraseSmfs())).containsExactly("--smfs", "/dev/k7pf0");
    assertThat(line(new Action.RestartCard())).containsExactly("/dev/k7pf0");
    assertThat(line(new Action.ActivateSmfs())).containsExactly("a");
    hsm =
        hsm(
            FakeLunaHost.profile(
                host.shipped()
                    .replace("\"lunareset\", \"login\"", "\"lunacm-restart\", \"login\"")));
    assertThat(line(new Action.RestartCard())).containsExactly("-s", "3", "hsm", "restart", "-f");
  }

  private List<String> line(Action action) {
    Invocation invocation = hsm.resolve(FakeLibraryReports.CARD, action);
    return invocation.line().subList(1, invocation.line().size());
  }

  @Test
  void writesTheActDownBeforeItStarts() throws Exception {
    supervision.runs(ScriptedSupervision.ends("", 0));

    perform(new Action.EraseAllFms(), new ScriptedOfficer());

    String record = Files.readString(folder.resolve("acts/1-erase-all-fms/act.json"));
    assertThat(record).contains("\"serial\":\"521234\"", "--fm", "attempts-before\":3");
    assertThat(supervision.commands.get(0).environment())
        .containsOnlyKeys("PATH", "LANG", "TERM", "HOME");
  }

  @Test
  void aKnownSuccessWithALoginThatResetTheCountIsDone() {
    reports.attempts(2);
    supervision.runs(answering(3, LOADED));

    ActResult result = perform(load, new ScriptedOfficer().typing("right\n"));

    assertThat(result.outcome()).isEqualTo(new Outcome.Done());
    assertThat(result.login()).isEqualTo(LoginUse.SUCCEEDED);
    assertThat(result.output()).contains("Functionality Module downloaded successfully.");
    assertThat(result.records()).isNotEmpty();
    assertThat(result.output().toString()).doesNotContain("right");
  }

  @Test
  void fewerLoginsLeftMeanAFailedLogin() {
    supervision.runs(answering(2, "Error: CKR_PIN_INCORRECT (0xa0)\r\n"));

    ActResult result = perform(load, new ScriptedOfficer().typing("wrong\n"));

    assertThat(result.login()).isEqualTo(LoginUse.FAILED);
    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.attemptsLeft()).isEqualTo(OptionalInt.of(2));
              assertThat(refused.failure().blame()).isEqualTo(Blame.LOGIN);
            });
  }

  @Test
  void aProgramThatNamesAnotherDeviceGetsNoPasswordAndIsNotBelieved() {
    supervision.runs(
        ScriptedSupervision.asks(
            List.of("Importing FM on device 1\r\nEnter PIN for SO on <Slot 3> hsm-pay: "), LOADED));

    ActResult result =
        perform(
            load,
            new ScriptedOfficer()
                .awaiting("PIN|did not go")
                .typing("right\n" + ScriptedOfficer.LEAVE));

    assertThat(supervision.stage().typed()).isEqualTo("\u0004");
    assertThat(result.outcome()).isNotInstanceOf(Outcome.Done.class);
  }

  @Test
  void unknownTextIsUnknownWhateverTheExitStatus() {
    supervision.runs(answering(3, "All is well.\r\n"));

    ActResult result = perform(load, new ScriptedOfficer().typing("right\n"));

    assertThat(result.outcome()).isInstanceOf(Outcome.Unknown.class);
    assertThat(result.output())
        .last()
        .asString()
        .matches("\\[fmwizard: \\d lines are not in the client profile, the first: .*]");
    assertThat(result.login()).isEqualTo(LoginUse.POSSIBLY);
  }

  @Test
  void leavingThePromptSpendsNoLoginIfTheCountSaysSo() {
    supervision.runs(ScriptedSupervision.asks(List.of("Password: "), LOADED));

    ActResult result = perform(load, new ScriptedOfficer().typing("" + ScriptedOfficer.LEAVE));

    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void leavingThePromptMayHaveSpentALoginIfTheCountIsNotSeen() {
    supervision.runs(ScriptedSupervision.asks(List.of("Password: "), LOADED));
    reports.role = FakeLibraryReports.unknown("not available", "CA_RoleStateGet");

    ActResult result = perform(load, new ScriptedOfficer().typing("" + ScriptedOfficer.LEAVE));

    assertThat(result.login()).isEqualTo(LoginUse.POSSIBLY);
    assertThat(result.outcome()).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void aRefusedLoginOfTheOfficerWhoLeftIsSeenInTheCount() {
    supervision.runs(
        new ScriptedSupervision.Script() {
          @Override
          public void started(ScriptedSupervision.Stage stage) {
            stage.print("Password: ");
          }

          @Override
          public void typed(ScriptedSupervision.Stage stage, int value) {
            reports.attempts(2);
            stage.exit(1);
          }
        });

    ActResult result = perform(load, new ScriptedOfficer().typing("" + ScriptedOfficer.LEAVE));

    assertThat(result.login()).isEqualTo(LoginUse.FAILED);
  }

  @Test
  void aProgramOfOthersIsNotStarted() throws Exception {
    Files.setPosixFilePermissions(
        Path.of(program("bin")), PosixFilePermissions.fromString("rwxrwxr-x"));

    ActResult result = perform(load, new ScriptedOfficer());

    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.failure().reading())
                    .contains("written by others", "chmod go-w"));
    assertThat(supervision.commands).isEmpty();
    assertThat(folder.resolve("acts")).doesNotExist();
  }

  @Test
  void whatCouldNotBeStartedChangedNothing() {
    supervision.refuses = true;

    ActResult result = perform(load, new ScriptedOfficer());

    assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(result.login()).isEqualTo(LoginUse.NONE);
  }

  @Test
  void aLostProgramIsUnknown() {
    supervision.runs(
        new ScriptedSupervision.Script() {
          @Override
          public void started(ScriptedSupervision.Stage stage) {
            stage.print("working\r\n");
            stage.end(new Supervised.End.Unknown("the host restarted in the middle"));
          }

          @Override
          public void typed(ScriptedSupervision.Stage stage, int value) {}
        });

    ActResult result = perform(new Action.EraseSmfs(), new ScriptedOfficer());

    assertThat(result.outcome()).isEqualTo(new Outcome.Unknown("the host restarted in the middle"));
  }

  @Test
  void findsTheResultOfAnActOfAnotherProcess() {
    supervision.runs(ScriptedSupervision.ends("CKR_DEVICE_ERROR\r\n", 0));
    perform(new Action.EraseAllFms(), new ScriptedOfficer());
    supervision.stage().print("CKR_DEVICE_ERROR\r\n");

    PastAct found = past(new Action.EraseAllFms(), 0);

    assertThat(((PastAct.Ended) found).result().outcome()).isEqualTo(new Outcome.Done());
    assertThat(past(new Action.EraseAllFms(), 1)).isInstanceOf(PastAct.NeverBegan.class);
    PastAct other = past(new Action.EraseSmfs(), 0);
    assertThat(((PastAct.Ended) other).result().outcome()).isInstanceOf(Outcome.Unknown.class);
  }

  private PastAct past(Action action, int begun) {
    return hsm(host.profile())
        .past(
            FakeLibraryReports.CARD,
            action,
            new PastAct.Intended(FakeLibraryReports.AT, begun),
            new ScriptedOfficer(),
            heard);
  }

  @Test
  void theResultOfAnActOnAnotherCardIsNotTakenForThisCards() {
    supervision.runs(ScriptedSupervision.ends("CKR_DEVICE_ERROR\r\n", 0));
    perform(new Action.EraseAllFms(), new ScriptedOfficer());
    supervision.stage().print("CKR_DEVICE_ERROR\r\n");
    CardRef other = new CardRef(new CardSerial("777777"), new DeviceNode("/dev/k7pf1"));
    hsm.hold(other, "run-2");

    assertThat(
            hsm.past(
                other,
                new Action.EraseAllFms(),
                new PastAct.Intended(FakeLibraryReports.AT, 0),
                new ScriptedOfficer(),
                heard))
        .isInstanceOfSatisfying(
            PastAct.Ended.class,
            ended -> assertThat(ended.result().outcome()).isInstanceOf(Outcome.Unknown.class));
  }

  @Test
  void whetherARestartIsWantedIsNotKnownFromAnActOnFmsUntilARestart() {
    CardRef other = new CardRef(new CardSerial("777777"), new DeviceNode("/dev/k7pf1"));
    hsm.hold(other, "run-2");
    supervision.runs(ScriptedSupervision.ends("", 0));
    hsm.perform(other, new Action.EraseAllFms(), new ScriptedOfficer(), heard);
    assertThat(restartPending().seen()).contains(false);
    perform(new Action.EraseAllFms(), new ScriptedOfficer());
    assertThat(FactMerge.why(restartPending()))
        .isEqualTo(
            "act 2 (erase-all-fms) may have changed FMs and no restart has followed; whether one"
                + " is wanted is not shown");
    hsm.perform(other, new Action.RestartCard(), new ScriptedOfficer(), heard);
    assertThat(restartPending().seen()).isEmpty();
    perform(new Action.RestartCard(), new ScriptedOfficer());

    assertThat(restartPending().seen()).contains(false);
  }

  private Fact<Boolean> restartPending() {
    return hsm.inspect(FakeLibraryReports.CARD).state().restartPending();
  }

  @Test
  void aQueryIsReadAndStandsBesideLaterLooks() {
    reports.fms =
        FakeLibraryReports.known(
            List.of(FakeLibraryReports.fm("a000", "0x1", "0x0")), "FM objects");
    assertThat(hsm.inspect(FakeLibraryReports.CARD).fms().list().seen().orElseThrow().get(0).read())
        .isFalse();
    supervision.runs(ScriptedSupervision.ends(Reports.one("521234", "Enabled", "OK"), 0));

    ActResult result = hsm.handOver(StatusQuery.QUERY, new ScriptedOfficer(), heard);

    assertThat(result.outcome()).isEqualTo(new Outcome.Done());
    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(supervision.commands.get(0).line()).containsExactly(program("bin/ctfm"), "q");
    assertThat(
            hsm.inspect(FakeLibraryReports.CARD).fms().list().seen().orElseThrow().get(0).healthy())
        .isTrue();
  }

  private ScriptedSupervision.Script answering(int attemptsAfter, String output) {
    return ScriptedSupervision.asks(
        List.of("Password: "), output, () -> reports.attempts(attemptsAfter));
  }

  private ActResult perform(Action action, ScriptedOfficer officer) {
    return hsm.perform(FakeLibraryReports.CARD, action, officer, heard);
  }

  private String handed(String name) {
    return folder.resolve("acts/handed").resolve(name).toString();
  }

  private String program(String name) {
    return host.root + "/usr/safenet/lunaclient/" + name;
  }
}
