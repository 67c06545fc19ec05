// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StopTests {

  private final Verbs verbs = new Verbs();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(files = "src/test/resources/flows/stops.txt", delimiter = '|')
  void ends(String end, String where, String lines) {
    play(lines);
    verbs.perform("stop");

    assertThat(((Waiting.Ended) verbs.story().waiting()).end().word()).isEqualTo(end);
  }

  @Test
  void isTheLastThingThatCanHappen() {
    play("open; stop");

    assertThatExceptionOfType(IllegalTransitionException.class)
        .isThrownBy(() -> verbs.perform("stop"));
    assertThatExceptionOfType(IllegalTransitionException.class)
        .isThrownBy(() -> verbs.perform("crash"));
  }

  private void play(String lines) {
    for (String line : lines.split("; ", -1)) {
      verbs.perform(line);
    }
  }
}
