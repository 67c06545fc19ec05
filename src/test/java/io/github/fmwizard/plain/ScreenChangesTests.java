// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenChangesTests {

  @Test
  void nothingIsNewOnTheSameScreen() {
    var body = Screens.everything().body();

    assertThat(ScreenChanges.between(body, body)).isEmpty();
  }

  @Test
  void changedAndAddedBlocksAreNew() {
    assertThat(
            ScreenChanges.between(
                List.of(Screens.text("a"), Screens.text("b")),
                List.of(Screens.text("a"), Screens.text("c"), Screens.text("a"))))
        .containsExactly(Screens.text("c"), Screens.text("a"));
  }

  @Test
  void timeAloneIsNoNews() {
    assertThat(ScreenChanges.between(List.of(Screens.elapsed(1)), List.of(Screens.elapsed(2))))
        .isEmpty();
  }

  @Test
  void ofOutputOnlyNewLinesAreNew() {
    assertThat(added(Screens.output("a", "b"), Screens.output("a", "b", "c"))).containsExactly("c");
    assertThat(added(Screens.output("a", "b"), Screens.output("b", "c", "d")))
        .containsExactly("c", "d");
    assertThat(added(Screens.output("a"), Screens.output("x", "y"))).containsExactly("x", "y");
    assertThat(added(Screens.output("a", "a"), Screens.output("a", "a", "a"))).containsExactly("a");
  }

  private static List<String> added(Block before, Block now) {
    return ScreenChanges.between(List.of(before), List.of(now)).stream()
        .map(Block.Output.class::cast)
        .flatMap(output -> output.lines().stream())
        .toList();
  }
}
