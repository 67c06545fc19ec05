// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page that shows every screen is what the golden frames give. {@code -Dgolden.rewrite=true}
 * writes it anew, after the frames themselves.
 */
class ScreensPageTests {

  private static final Path PAGE = Path.of("src/site/markdown/screens.md");
  private static final Path FRAMES = Path.of("src/test/resources/io/github/fmwizard");
  private static final Path PLAN = FRAMES.resolve("screen/screens-page.txt");

  /** The folders of which no frame may be missing on the page. */
  private static final List<String> WHOLE =
      List.of("screen/BeforeRunFramesTests", "screen/RunFramesTests", "screen/ClimbFramesTests");

  @Test
  void showsTheGoldenFrames() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).as("no page; -Dgolden.rewrite=true makes it").exists();
    assertThat(difference(Files.readAllLines(PAGE), page.lines().toList()))
        .as("frames have changed; -Dgolden.rewrite=true -Dtest=ScreensPageTests writes the page")
        .isEmpty();
  }

  /** The first line that differs: the whole page would fill the log. */
  private static String difference(List<String> page, List<String> wanted) {
    for (int at = 0; at < Math.max(page.size(), wanted.size()); at++) {
      String is = at < page.size() ? page.get(at) : "(its end)";
      String should = at < wanted.size() ? wanted.get(at) : "(its end)";
      if (!is.equals(should)) {
        return PAGE + ":" + (at + 1) + ": is <" + is + ">, the frames give <" + should + ">";
      }
    }
    return "";
  }

  @Test
  void showsEachFrameOnce() throws IOException {
    List<String> planned = ScreensPage.frames(Files.readAllLines(PLAN));

    assertThat(planned).doesNotHaveDuplicates().containsAll(frames());
  }

  private static String page() throws IOException {
    return ScreensPage.of(
        Files.readAllLines(PLAN), name -> Files.readString(FRAMES.resolve(name + ".txt")));
  }

  private static List<String> frames() throws IOException {
    List<String> names = new ArrayList<>();
    for (String folder : WHOLE) {
      try (Stream<Path> files = Files.list(FRAMES.resolve(folder))) {
        files
            .map(file -> folder + "/" + file.getFileName().toString().replace(".txt", ""))
            .forEach(names::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(60);
    return names;
  }
}
