// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererChoiceTests {

  @ParameterizedTest
  @ValueSource(strings = {"/dev/xvc0", "/dev/lxc/tty1", "/dev/sclp_line0", "/dev/pts/4"})
  void takesTheKernelsWordForATerminalWhateverItsName(String name) {
    assertThat(RendererChoice.isTerminal(0, "01", name)).isTrue();
    assertThat(RendererChoice.isTerminal(2, "01", name)).isFalse();
    assertThat(RendererChoice.isTerminal(0, "", name)).isFalse();
  }

  @Test
  void goesByTheNameWhereNobodyAskedTheKernel() {
    assertThat(RendererChoice.isTerminal(0, null, "/dev/pts/4")).isTrue();
    assertThat(RendererChoice.isTerminal(0, null, "pipe:[1]")).isFalse();
  }

  @Test
  void isToldByTheLauncher() {
    assertThat(Path.of("src/main/dist/bin/fmwizard"))
        .content()
        .contains("[ -t \"$descriptor\" ]", "-Dfmwizard.terminals=$terminals");
  }
}
