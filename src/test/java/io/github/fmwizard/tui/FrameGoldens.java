// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares frames with text files in a folder of resources that is named like the test class.
 * {@code -Dgolden.rewrite=true} writes them anew: read the difference before it is committed.
 */
public final class FrameGoldens {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private final Path folder;

  private FrameGoldens(Path folder) {
    this.folder = folder;
  }

  /** Returns the golden frames of a test class. */
  public static FrameGoldens of(Class<?> test) {
    return new FrameGoldens(RESOURCES.resolve(test.getName().replace('.', '/')));
  }

  /** Compares all pages of what is on the screen with the file {@code name.txt}. */
  public void check(String name, ScreenProbe probe) {
    compare(name, probe.frames());
  }

  /** Compares lines that are printed without a screen with the file {@code name.txt}. */
  public void checkText(String name, List<String> lines) {
    compare(name, String.join("\n", lines) + "\n");
  }

  private void compare(String name, String frames) {
    var file = folder.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("golden.rewrite")) {
        Files.createDirectories(folder);
        Files.writeString(file, frames);
      }
      assertThat(file).as("no golden frame; -Dgolden.rewrite=true makes it").exists();
      assertThat(frames).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
