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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ladder on the real layer, over the stand-in client, in a real terminal. */
@NeedsTmux
@NeedsHost
class RecoverIT extends InCardRoom {

  @Test
  void climbsAllFourRungsAndNoFurtherThanTheTestAsks() throws Exception {
    room.recover();

    int code =
        room.officer()
            .answers("How did it end\\?", "failed", "failed", "failed", "passed")
            .untilTheEnd();

    assertThat(code).as(room.terminal().screen()).isEqualTo(0);
    for (String act : List.of("erase-fms", "erase-smfs")) {
      assertThat(room.client().state(0, "acts." + act)).as(act).isEqualTo("1");
    }
    assertThat(room.client().state(0, "acts.load")).isEqualTo("4");
    assertThat(room.client().state(0, "acts.delete")).isEqualTo("1");
    assertThat(room.client().state(0, "logins-failed")).isEqualTo("0");
    assertThat(verdict().findings()).isEmpty();
    assertThat(verdict().standing()).isEqualTo(FolderVerdict.Standing.CONSISTENT);
    assertThat(Files.readString(room.onlyRun().resolve("journal.jsonl"), UTF_8))
        .doesNotContain(StandInClient.SO_PASSWORD)
        .contains("\"mode\":\"real\"");
  }
}
