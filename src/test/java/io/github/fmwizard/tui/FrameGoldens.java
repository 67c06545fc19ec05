// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.ScreenShape;
import io.github.fmwizard.screen.ScreensPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares screens with text files in a folder of resources that is named like the test class: the
 * shape of every screen, in one file, and the whole frames of those that {@link ScreensPage} shows.
 * {@code -Dgolden.rewrite=true} writes them anew: read the difference before it is committed.
 */
public final class FrameGoldens {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String TITLE = "## ";

  private final String test;
  private final Path folder;

  private FrameGoldens(Class<?> test) {
    this.test = test.getPackageName().replaceAll(".*\\.", "") + "/" + test.getSimpleName() + "/";
    folder = RESOURCES.resolve(test.getName().replace('.', '/'));
  }

  /** Returns the golden frames of a test class. */
  public static FrameGoldens of(Class<?> test) {
    return new FrameGoldens(test);
  }

  /** Checks the rules of all frames, the shape, and the frame itself if the page shows it. */
  public void check(String name, ScreenProbe probe) {
    var frames = probe.frames();
    FrameRules.check(probe.shown(), frames);
    checkShape(name, ScreenShape.of(probe.shown()));
    var kind = ScreensPage.kinds().get(test + name);
    if (kind != null) {
      assertThat(kind).isEqualTo(probe.shown().kind().name());
      compare(name, frames);
    }
  }

  /** Compares all pages of what is on the screen with the file {@code name.txt}. */
  public void checkFrames(String name, ScreenProbe probe) {
    compare(name, probe.frames());
  }

  /** Compares lines that are printed without a screen with the file {@code name.txt}. */
  public void checkText(String name, List<String> lines) {
    compare(name, String.join("\n", lines) + "\n");
  }

  private void checkShape(String name, String shape) {
    var file = folder.resolve("shapes.txt");
    try {
      if (Boolean.getBoolean("golden.rewrite")) {
        var shapes = shapes(file);
        shapes.put(name, shape);
        var text = new StringBuilder();
        shapes.forEach((one, lines) -> text.append(TITLE).append(one).append('\n').append(lines));
        Files.createDirectories(folder);
        Files.writeString(file, text);
      }
      assertThat(shape).as(name + " in " + file).isEqualTo(shapes(file).get(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> shapes(Path file) throws IOException {
    var shapes = new TreeMap<String, String>();
    var name = "";
    for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      if (line.startsWith(TITLE)) {
        name = line.substring(TITLE.length());
      } else {
        shapes.merge(name, line + "\n", String::concat);
      }
    }
    return shapes;
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
