// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that can't be taken is refused where it is named. */
class FileFieldTests {

  private static final String MISSING = "/fm/no-such.x";

  @ParameterizedTest
  @CsvSource({
    "ask/start-log, /fm/kernel.log",
    "ask/reload-image/path, /fm/alpha.fm",
    "ask/reload-image/certificate-file, /fm/alpha.cert",
  })
  void isAskedForAgainWithTheReason(String id, String good) {
    OperatedRun run =
        new OperatedRun()
            .play(
                Scripts.before(
                    id + " ", Scripts.TO_FIRST_GATE + Scripts.TO_IMAGE + Scripts.TO_LOAD_GATE));
    int decided = run.decisions.size();
    run.say(id, MISSING).say(id, MISSING);

    assertThat(run.id()).isEqualTo(id);
    assertThat(run.decisions).hasSize(decided);
    assertThat(run.text()).contains(MISSING + " does not exist.");
    assertThat(run.say(id, good).id()).isNotEqualTo(id);
  }

  @Test
  void isRefusedInTheTableOfFilesToo() {
    OperatedRun run =
        Climbs.atFiles()
            .play("ask/erase-files = add\nask/erase-files/fm = 0001")
            .say("ask/erase-files/path", MISSING);

    assertThat(run.id()).isEqualTo("ask/erase-files/path");
    assertThat(run.text()).contains(MISSING + " does not exist.");
  }

  @Test
  void mayBeLeftOutWhereItIsOptional() {
    OperatedRun run =
        new OperatedRun().play(Scripts.before("ask/start-backup", Scripts.TO_FIRST_GATE));

    assertThat(run.id()).isEqualTo("ask/start-backup");
  }
}
