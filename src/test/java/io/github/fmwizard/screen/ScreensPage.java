// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the page of screens from a plan: a line {@code frame | kind | name | when it appears} shows
 * a frame, every other line is Markdown and stays as it is. The plan is the one list of the frames
 * that are compared whole: one of each kind, and both gates that erase.
 */
public final class ScreensPage {

  static final Path GOLDENS = Path.of("src/test/resources/io/github/fmwizard");

  private static final Path PLAN = GOLDENS.resolve("screen/screens-page.txt");
  private static final String BAR = " \\| ";

  private ScreensPage() {}

  /** Returns the frames of the plan in its order, each with the kind of its screen. */
  public static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (String line : plan()) {
      if (isFrame(line)) {
        String[] parts = line.split(BAR, 4);
        if (kinds.put(parts[0], parts[1]) != null) {
          throw new IllegalStateException(parts[0] + " is planned twice");
        }
      }
    }
    return kinds;
  }

  /** Returns the page. */
  static String page() throws IOException {
    StringBuilder page = new StringBuilder();
    for (String line : plan()) {
      page.append(isFrame(line) ? shown(line) : line).append('\n');
    }
    return page.toString();
  }

  private static List<String> plan() {
    try {
      return Files.readAllLines(PLAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFrame(String line) {
    return line.matches("[a-z]+/[A-Za-z]+/[a-z_-]+ \\| [A-Z_]+ \\| [^|]+ \\| [^|]+");
  }

  private static String shown(String line) throws IOException {
    String[] parts = line.split(BAR, 4);
    return "### "
        + parts[2]
        + "\n\n"
        + parts[3]
        + "\n\n```text\n"
        + Files.readString(GOLDENS.resolve(parts[0] + ".txt"))
        + "```\n";
  }
}
