// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found wrong while the brief is already shown is told where it stays to be read. */
@NeedsTmux
class LateRefusalIT {

  @TempDir private Path folder;
  private Sitting sitting;
  private TmuxTerminal terminal;

  @BeforeEach
  void sitDown() throws Exception {
    sitting = Sitting.at(folder);
    terminal = sitting.terminal().rememberState();
  }

  @AfterEach
  void close() {
    sitting.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--plain"})
  void aFlowThatIsNoneEndsTheBrief(String option) throws Exception {
    Files.writeString(folder.resolve("flows/luna-pcie-fm-recovery.json"), "{}");
    sitting.train(option);

    assertThat(terminal.awaitExit()).isEqualTo(2);
    assertThat(terminal.screen()).contains("luna-pcie-fm-recovery.json:1:1:");
    leavesNothing();
  }

  @Test
  void aStateFolderThatIsFullOfSomethingElseIsRefusedBeforeTheBrief() throws Exception {
    Files.createDirectories(sitting.program().state());
    Files.writeString(sitting.program().state().resolve("training"), "no folder");
    sitting.train();

    assertThat(terminal.awaitExit()).isEqualTo(6);
    assertThat(terminal.screen()).contains("The state directory").doesNotContain("Your brief");
    assertThat(terminal.isInOtherScreen()).isFalse();
  }

  @Test
  void whoLeavesWhileTheCardIsPreparedLeavesNoCard() throws Exception {
    sitting.train();
    terminal.awaitScreen("Who is at the console?").keys("Escape");

    assertThat(terminal.awaitExit()).isEqualTo(3);
    leavesNothing();
  }

  private void leavesNothing() throws Exception {
    assertThat(terminal.isInOtherScreen()).isFalse();
    terminal.hasItsStateBack();
    assertThat(sitting.program().state().resolve("training")).isEmptyDirectory();
    assertThat(sitting.program().runs()).isEmpty();
  }
}
