// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests have no terminal on standard input; with one it is looked at by the packaged program. */
class FirstLookTests {

  @Test
  void tellsWhyThereIsNoTerminalWhenItIsTaken(@TempDir Path folder) {
    Path saved = folder.resolve("saved");
    FirstLook look = FirstLook.begin();

    assertThatThrownBy(() -> Tty.open(look, saved))
        .isInstanceOf(TerminalException.class)
        .hasMessageContaining("A terminal is needed on standard input.");
    assertThat(saved).doesNotExist();
  }
}
