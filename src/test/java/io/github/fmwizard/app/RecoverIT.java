// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ladder on the real layer, over the stand-in client, in a real terminal. */
@NeedsTmux
@NeedsHost
class RecoverIT {

  @TempDir private Path folder;
  private CardRoom room;

  @BeforeEach
  void enter() throws IOException {
    room = new CardRoom(folder);
  }

  @AfterEach
  void leave() {
    room.close();
  }

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

  @Test
  void findsTheResultOfAnEraseThatOutlivedIt() throws Exception {
    room.client().faults("fmrecover.fm.middle 1 tick 60");
    room.recover();
    Officer officer = room.officer().answers("How did it end\\?", "failed", "failed", "passed");
    await().atMost(Duration.ofMinutes(2)).until(() -> erasing(officer));

    room.terminal().kill("KILL");
    room.terminal().awaitExit();
    assertThat(room.client().state(0, "acts.erase-fms")).isEqualTo("0");
    room.run("resume --plain " + room.onlyRun().getFileName());
    int code = officer.untilTheEnd();

    assertThat(code).as(room.terminal().screen()).isEqualTo(0);
    assertThat(room.client().state(0, "acts.erase-fms")).isEqualTo("1");
    assertThat(room.client().witness()).noneMatch(line -> line.contains("signal"));
    assertThat(verdict().standing()).isEqualTo(FolderVerdict.Standing.CONSISTENT);
    assertThat(journal()).contains("\"resumed\"");
  }

  private boolean erasing(Officer officer) {
    officer.step();
    return room.client().witness().stream().anyMatch(line -> line.contains("tick"));
  }

  @Test
  void keepsAPasswordThatAProgramWouldEcho() throws Exception {
    room.client().faults("ctfm.login * echo-on");
    room.recover();

    int code = room.officer().answers("How did it end\\?", "passed").untilTheEnd();

    assertThat(code).as(room.terminal().screen()).isEqualTo(0);
    assertThat(room.terminal().screen()).doesNotContain(StandInClient.SO_PASSWORD);
    try (var files = Files.walk(room.state())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(StandInClient.SO_PASSWORD);
      }
    }
  }

  @Test
  void refusesToBeginWithoutATerminal() throws Exception {
    var ran =
        room.host()
            .run(
                "sh",
                "-c",
                "'"
                    + System.getProperty("fmwizard.distribution")
                    + "/bin/fmwizard' recover </dev/null");

    assertThat(ran.status()).isEqualTo(6);
    assertThat(ran.output()).contains("needs a terminal", "Nothing was started");
  }

  @Test
  void refusesToBeginUnderAPolicyThatIsNotSound() throws Exception {
    Files.writeString(room.host().site().resolve("policy.json"), "{\"format\": 2}", UTF_8);

    room.recover();

    assertThat(room.terminal().awaitExit()).isEqualTo(6);
    assertThat(room.terminal().screen()).contains("policy.json:1:");
  }

  @Test
  void refusesACardThatSomebodyWorksOn() throws Exception {
    room.recover();
    room.officer().until("What comes closest");

    var second =
        room.host().run(System.getProperty("fmwizard.distribution") + "/bin/fmwizard", "inspect");

    assertThat(second.output()).contains("left alone: Somebody works on this card");
  }

  private FolderVerdict verdict() throws IOException {
    return RunFolderVerifier.verify(room.onlyRun(), Optional.empty());
  }

  private String journal() throws IOException {
    return Files.readString(room.onlyRun().resolve("journal.jsonl"), UTF_8);
  }
}
