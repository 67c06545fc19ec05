// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class InputFileTests {

  private static final int MOST = 100;

  @TempDir private Path folder;

  @Test
  void takesNoMoreThanIsAskedFor() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[MOST * 2]);

    assertThat(InputFile.read(file, MOST)).hasSize(MOST);
    assertThat(InputFile.read(file, MOST * 3)).hasSize(MOST * 2);
  }

  @Test
  void refusesWhatIsNoFileWithoutOpeningIt() throws Exception {
    for (Path odd : OddFiles.in(folder)) {
      if (!odd.endsWith("huge")) {
        assertThatThrownBy(() -> InputFile.read(odd, MOST))
            .as(odd.toString())
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void saysWhyInWords() {
    assertThat(InputFile.why(new NoSuchFileException("/x"))).isEqualTo("it does not exist");
    assertThat(InputFile.told(new AccessDeniedException("/x")))
        .isEqualTo("/x: this user has no right to");
    assertThat(InputFile.why(new IOException("No space left on device.")))
        .isEqualTo("No space left on device");
    assertThat(InputFile.why(new IOException())).isEqualTo("the host gives no reason");
    assertThatThrownBy(() -> InputFile.read(folder, MOST))
        .satisfies(e -> assertThat(InputFile.why((IOException) e)).contains("it is a folder"));
  }
}
