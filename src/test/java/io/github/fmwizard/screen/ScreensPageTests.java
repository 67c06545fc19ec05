// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page that shows each kind of screen is what the golden frames give. {@code
 * -Dgolden.rewrite=true} writes it anew, after the frames themselves.
 */
class ScreensPageTests {

  private static final Path PAGE = Path.of("src/site/markdown/screens.md");
  private static final List<String> FRAMES =
      List.of("screen/BeforeRunFramesTests", "screen/RunFramesTests", "screen/ClimbFramesTests");

  @Test
  void showsTheGoldenFrames() throws IOException {
    String page = ScreensPage.page();
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
  void showsEachKindAndBothGatesThatErase() {
    List<String> kinds = List.copyOf(ScreensPage.kinds().values());

    assertThat(kinds)
        .contains(Arrays.stream(Screen.Kind.values()).map(Enum::name).toArray(String[]::new));
    assertThat(Collections.frequency(kinds, Screen.Kind.ERASING_GATE.name())).isEqualTo(2);
    assertThat(kinds).hasSizeLessThanOrEqualTo(25);
  }

  /** A whole frame that nobody compares any more must not stay. */
  @Test
  void showsEveryWholeFrameOfRealScreens() throws IOException {
    List<String> names = new ArrayList<>();
    for (String folder : FRAMES) {
      try (Stream<Path> files = Files.list(ScreensPage.GOLDENS.resolve(folder))) {
        files
            .map(file -> folder + "/" + file.getFileName().toString().replace(".txt", ""))
            .filter(name -> !name.endsWith("/shapes"))
            .forEach(names::add);
      }
    }

    assertThat(names).hasSizeGreaterThan(15);
    assertThat(ScreensPage.kinds()).containsKeys(names.toArray(String[]::new));
  }
}
