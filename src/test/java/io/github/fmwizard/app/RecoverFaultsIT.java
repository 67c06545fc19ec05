// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs and calls that go wrong under a run end on a screen that says what is known. */
@NeedsTmux
@NeedsHost
class RecoverFaultsIT extends InCardRoom {

  private static final String RESTART = "Restart the card.";
  private static final String YES_OR_NO = "Type y, then Enter: do this now";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ctfm.i.start 1 crash", "ctfm.i.middle 1 partial 3"})
  void endsALoadThatGoesWrongOnAScreenWithoutASecondLogin(String fault) throws Exception {
    room.client().faults(fault);
    room.recover();

    String screen = room.officer().until("case-text");

    assertThat(screen).doesNotContain("Exception", "\tat ");
    assertThat(logins()).isLessThanOrEqualTo(1);
    assertThat(room.client().state(0, "logins-failed")).isEqualTo("0");
  }

  @Test
  void believesTheCardWhateverAProgramPrintsAndHoweverItEnds() throws Exception {
    room.client()
        .faults(
            "ctfm.i.start 1 garbage 5000",
            "ctfm.i.start 1 escapes",
            "ctfm.i.middle 1 flood 2000000",
            "ctfm.i.end 1 exit 9");
    room.recover();

    int code = room.officer().answers("How did it end\\?", "passed").untilTheEnd();

    assertThat(code).as(room.terminal().screen()).isEqualTo(0);
    assertThat(room.terminal().isInOtherScreen()).isFalse();
    assertThat(room.terminal().title()).doesNotContain("stand-in");
    assertThat(room.client().state(0, "acts.load")).isEqualTo("1");
    assertThat(room.client().state(0, "logins-failed")).isEqualTo("0");
    assertThat(verdict().standing()).isEqualTo(FolderVerdict.Standing.CONSISTENT);
  }

  @Test
  void hasEachAnswerDecidedWhereAProgramAsksBeforeAndAfterThePassword() throws Exception {
    room.client().faults("ctfm.i.start 1 prompt-before", "ctfm.i.end 1 prompt-after");
    room.recover();
    room.officer().until("a question, type anything:");

    enter("yes");
    room.terminal().awaitScreen("password:");
    enter("again");
    room.terminal().awaitScreen("The next line you type goes to the program");
    enter(StandInClient.SO_PASSWORD);
    room.terminal().awaitScreen("downloaded successfully");
    room.terminal().keys("C-]");

    assertThat(room.officer().until("DONE. ")).contains("It told: done.");
    assertThat(logins()).isEqualTo(1);
  }

  @Test
  void leavesAProgramThatHangsAndFindsWhatBecameOfIt() throws Exception {
    room.client().faults("ctfm.i.middle 1 hang");
    room.recover();
    room.officer().until("download in progress");
    room.terminal().keys("C-]").awaitScreen("You left, but the program still runs");
    room.terminal().keys("C-]").awaitScreen("the officer left again");
    room.terminal().keys("C-c").awaitScreen("Stop this run here?");
    enter("leave");
    assertThat(room.terminal().awaitExit()).isEqualTo(5);
    assertThat(room.terminal().screen()).contains("What runs on the card goes on");

    room.recover();
    assertThat(room.terminal().awaitExit()).isEqualTo(6);
    assertThat(room.terminal().screen()).contains("programs at work: found ctfm");

    ProcessHandle.of(hanging()).orElseThrow().destroyForcibly();
    room.run("resume --plain " + room.onlyRun().getFileName());

    assertThat(room.officer().until("case-text"))
        .contains("exit status 137 (so a shell tells of signal")
        .doesNotContain("Exception", "\tat ");
    assertThat(logins()).isEqualTo(1);
  }

  @Test
  void stopsWaitingForACardThatDoesNotComeBack() throws Exception {
    Path folder = room.profile().resolveSibling(".config/fmwizard");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("config.json"), "{\"format\": 1, \"restart-wait-seconds\": 30}", UTF_8);
    room.client().faults("lunareset.start 1 no-come-back");
    room.recover();

    assertThat(room.officer().until("case-text"))
        .contains("The card does not answer after the restart.", "The card is: restarting");
  }

  @Test
  void beginsNothingWhereCallsLieOrHangBeforeAnAct() throws Exception {
    room.recover();
    Officer officer = room.officer();
    assertThat(officer.until(YES_OR_NO)).contains(RESTART);

    room.client().faults("C_GetTokenInfo * wrong-serial 999999");
    assertThat(officer.until("NOT READY")).contains("node and serial are not proved one");

    room.client().faults("C_GetSlotList * hang");
    enter("look-again");
    room.terminal().awaitScreen("(seen earlier in this run); needed:");

    assertThat(room.client().state(0, "acts.restart")).isEqualTo("0");
    assertThat(logins()).isZero();
  }

  /** Types as a person does; what comes at once behind the line before is thrown away. */
  private void enter(String line) {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    room.terminal().type(line).keys("Enter");
  }

  private int logins() {
    return Integer.parseInt(room.client().state(0, "logins"));
  }

  /** Returns the number of the program that was started last and has not ended. */
  private long hanging() {
    String last =
        room.client().witness().stream()
            .filter(line -> line.contains("ctfm"))
            .reduce((one, other) -> other)
            .orElseThrow();
    return Long.parseLong(last.split(" ", 2)[0]);
  }
}
