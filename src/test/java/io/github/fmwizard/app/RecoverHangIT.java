// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs, calls and cards that never answer do not hold a run for ever. */
@NeedsTmux
@NeedsHost
class RecoverHangIT extends InCardRoom {

  private static final String RESTART = "Restart the card.";
  private static final String YES_OR_NO = "Type y, then Enter: do this now";

  @Test
  void leavesAProgramThatHangsAndFindsWhatBecameOfIt() throws Exception {
    room.client().faults("ctfm.i.middle 1 hang");
    room.recover();
    room.officer().until("download in progress");
    room.terminal().keys("C-]").awaitScreen("You left, but the program still runs");
    room.terminal().keys("C-]").awaitScreen("the officer left again");
    room.terminal().keys("C-c").awaitScreen("Stop this run here?");
    typeLine("leave");
    assertThat(room.terminal().awaitExit()).isEqualTo(5);
    assertThat(room.terminal().screen()).contains("What runs on the card goes on");

    room.recover();
    assertThat(room.terminal().awaitExit()).isEqualTo(6);
    assertThat(room.terminal().screen()).contains("programs at work: found ctfm");

    end(hanging());
    room.run("resume --plain " + room.onlyRun().getFileName());

    assertThat(room.officer().until("case-text"))
        .contains("exit status 137 (so a shell tells of signal")
        .doesNotContain("Exception", "\tat ");
    assertThat(logins()).isEqualTo(1);
  }

  @Test
  void leavesAProgramThatHangsWhenTheLineIsLostSoThatAnotherTerminalGoesOn() throws Exception {
    room.client().faults("ctfm.i.middle 1 hang");
    room.recover();
    room.officer().until("download in progress");

    room.terminal().kill("HUP");
    assertThat(room.terminal().awaitExit()).isEqualTo(129);
    room.run("resume --plain " + room.onlyRun().getFileName());
    room.terminal().awaitScreen("Who is at the console?").keys("B", "o", "Enter");
    room.terminal().awaitScreen("An act was begun and may still run").keys("Enter");
    room.terminal().awaitScreen("Functionality Module download in progress");

    room.terminal().keys("C-c").awaitScreen("Stop this run here?");
    typeLine("leave");
    assertThat(room.terminal().awaitExit()).isEqualTo(5);
    end(hanging());
    assertThat(room.client().witness()).noneMatch(line -> line.contains("signal"));
  }

  @Test
  void stopsWaitingForACardThatDoesNotComeBack() throws Exception {
    Path folder = room.profile().resolveSibling(".config/fmwizard");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("config.json"), "{\"format\": 1, \"restart-wait-seconds\": 30}", UTF_8);
    room.client().set(0, "client=older").faults("lunareset.start 1 no-come-back");
    room.recover();

    assertThat(room.officer().until("case-text"))
        .contains("The card does not answer after the restart.", "The card is: restarting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --plain"})
  void canBeLeftWhileTheFirstLookHangs(String option) {
    room.client().faults("C_GetSlotList * hang");
    room.run("recover --client '" + room.profile() + "'" + option);
    await().atMost(Duration.ofSeconds(20)).until(() -> room.client().count("C_GetSlotList") > 0);
    room.terminal().awaitScreen("Looking at this host since");
    room.terminal().awaitScreen("Who is at the console?").keys("A", "Enter");
    room.terminal().keys("C-c");

    await().atMost(Duration.ofSeconds(5)).until(room.terminal()::hasExited);
    assertThat(room.terminal().awaitExit()).isEqualTo(3);
    assertThat(room.terminal().screen()).contains("Nothing was started.");
    room.terminal().hasItsStateBack();
  }

  @Test
  void beginsNothingWhereCallsLieOrHangBeforeAnAct() throws Exception {
    room.recover();
    TerminalOfficer officer = room.officer();
    assertThat(officer.until(YES_OR_NO)).contains(RESTART);

    room.client().faults("C_GetTokenInfo * wrong-serial 999999");
    assertThat(officer.until("NOT READY")).contains("the node belongs to another card");

    room.client().faults("C_GetSlotList * hang");
    typeLine("look-again");
    room.terminal().awaitScreen("(seen earlier in this run); needed:");

    assertThat(room.client().state(0, "acts.restart")).isEqualTo("0");
    assertThat(logins()).isZero();
  }

  private static void end(long process) {
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
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
