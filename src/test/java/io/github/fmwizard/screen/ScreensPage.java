// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.io.IOException;
import java.util.List;

/**
 * Makes the page of all screens from a plan: a line {@code frame | name | when it appears} shows a
 * frame, every other line is Markdown and stays as it is.
 */
final class ScreensPage {

  private static final String BAR = " | ";

  private ScreensPage() {}

  /** Gives the text of a golden frame. */
  interface Frames {
    String read(String name) throws IOException;
  }

  /** Returns the names of the frames, in the order of the plan. */
  static List<String> frames(List<String> plan) {
    return plan.stream()
        .filter(ScreensPage::isFrame)
        .map(line -> line.substring(0, line.indexOf(BAR)))
        .toList();
  }

  /** Returns the page. */
  static String of(List<String> plan, Frames frames) throws IOException {
    StringBuilder page = new StringBuilder();
    for (String line : plan) {
      page.append(isFrame(line) ? shown(line, frames) : line).append('\n');
    }
    return page.toString();
  }

  private static boolean isFrame(String line) {
    return line.matches("[a-z]+/[A-Za-z]+/[a-z_-]+ \\| [^|]+ \\| [^|]+");
  }

  private static String shown(String line, Frames frames) throws IOException {
    String[] parts = line.split(" \\| ", 3);
    return "### "
        + parts[1]
        + "\n\n"
        + parts[2]
        + "\n\n```text\n"
        + frames.read(parts[0])
        + "```\n";
  }
}
