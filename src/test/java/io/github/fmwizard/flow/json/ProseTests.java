// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.json.FlowValues.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTests {

  @ParameterizedTest
  @CsvSource({"1, 1", "76, 1", "77, 2", "152, 2", "153, 3"})
  void breaksWordsThatAreTooLong(int length, int lines) {
    assertThat(Prose.lines("x".repeat(length))).isEqualTo(lines);
  }

  @Test
  void breaksLinesBetweenWords() {
    assertThat(Prose.lines("x".repeat(38) + " " + "y".repeat(37))).isEqualTo(1);
    assertThat(Prose.lines("x".repeat(38) + " " + "y".repeat(38))).isEqualTo(2);
    assertThat(Prose.lines("a " + "x".repeat(76) + " b")).isEqualTo(3);
  }

  @Test
  void countsTwoCellsForWideCharacters() {
    assertThat(Prose.lines("\u6f22".repeat(38))).isEqualTo(1);
    assertThat(Prose.lines("\u6f22".repeat(39))).isEqualTo(2);
  }
}
