// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs and calls that go wrong under a run end on a screen that says what is known. */
@NeedsTmux
@NeedsHost
class RecoverFaultsIT extends InCardRoom {

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

    typeLine("yes");
    room.terminal().awaitScreen("Enter PIN for SO");
    typeLine("again");
    room.terminal().awaitScreen("The next line you type goes to the program");
    typeLine(StandInClient.SO_PASSWORD);
    room.terminal().awaitScreen("downloaded successfully");
    room.terminal().keys("C-]");

    assertThat(room.officer().until("DONE. ")).contains("DONE. Image");
    assertThat(logins()).isEqualTo(1);
  }
}
