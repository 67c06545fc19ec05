// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickStartTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resume",
        "runs",
        "--plain",
        "--help",
        "train --list",
        "train --plain",
        "train -h",
        "train Cured",
        "train cured-by-reload --demo",
        "train --seed 1",
        "train @file",
        "train 'x",
        "climb"
      })
  void leavesToTheParserWhatIsNotPlain(String line) {
    assertThat(QuickStart.run(line.split(" "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"train no-such-scenario", "train reload"})
  void saysOfAnUnknownNameWhatTheParserSays(String line) {
    assertThat(QuickStart.run(line.split(" "))).hasValue(ExitCode.USAGE);
  }
}
