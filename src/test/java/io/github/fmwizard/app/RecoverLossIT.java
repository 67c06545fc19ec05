// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A wizard that is lost while an act on a card goes on. */
@NeedsTmux
@NeedsHost
class RecoverLossIT extends InCardRoom {

  @Test
  void findsTheResultOfAnEraseThatOutlivedIt() throws Exception {
    room.client().faults("fmrecover.fm.middle 1 tick 60");
    room.recover();
    TerminalOfficer officer =
        room.officer().answers("How did it end\\?", "failed", "failed", "passed");
    await().atMost(Duration.ofMinutes(10)).until(() -> erasing(officer));

    room.terminal().kill("KILL");
    room.terminal().awaitExit();
    room.terminal().type("stty sane");
    room.terminal().keys("C-j");
    assertThat(room.client().state(0, "acts.erase-fms")).isEqualTo("0");
    room.run("resume --plain " + room.onlyRun().getFileName());
    int code = officer.untilTheEnd();

    assertThat(code).as(room.terminal().screen()).isEqualTo(0);
    assertThat(room.client().state(0, "acts.erase-fms")).isEqualTo("1");
    assertThat(room.client().witness()).noneMatch(line -> line.contains("signal"));
    assertThat(verdict().standing()).isEqualTo(FolderVerdict.Standing.CONSISTENT);
    assertThat(journal()).contains("\"resumed\"");
  }

  private boolean erasing(TerminalOfficer officer) {
    officer.step();
    return room.client().witness().stream().anyMatch(line -> line.contains("tick"));
  }
}
