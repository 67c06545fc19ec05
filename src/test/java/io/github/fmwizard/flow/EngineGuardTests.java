// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.flow.engine.IllegalTransitionException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a run waits for, nothing else leads on. */
class EngineGuardTests {

  private static final List<String> ALL =
      List.of(
          "go",
          "look",
          "attest",
          "move look-again",
          "move deviate",
          "decide yes",
          "pass",
          "decline",
          "compare",
          "resolve done",
          "deviate");

  private final Verbs verbs = new Verbs();

  @ParameterizedTest
  @CsvSource({
    "open, look",
    "open; go to start-what, go",
    "open; go to start-symptom, ''",
    "open; go to start-gate, pass; decline",
    "open; go to start-gate; pass, compare",
    "open; begin start-restart, ''",
    "open; begin start-restart; act done, go",
    "climb 3; begin erase-all; act failed spent possibly; go; move repeat-rung; go to erase-ready,"
        + " go; attest; move look-again",
    "climb 3; go to erase-cured, go",
    "climb 1; go to reload-gate; decline, move look-again; deviate",
    "climb 1; card smfs.state unknown; go to reload-smfs-gate, decide yes",
  })
  void takesNothingElse(String place, String taken) {
    List.of(place.split("; ")).forEach(verbs::perform);
    List<String> fits = List.of(taken.split("; "));

    for (String verb : ALL) {
      if (!fits.contains(verb)) {
        assertThatExceptionOfType(IllegalTransitionException.class)
            .as(verb)
            .isThrownBy(() -> verbs.perform(verb));
      }
    }
  }
}
