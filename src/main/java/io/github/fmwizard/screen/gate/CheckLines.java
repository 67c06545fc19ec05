// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.words.JudgedExpectation;
import java.util.ArrayList;
import java.util.List;

/** Lists what was expected: what is sensed and what is said apart, failing lines first. */
final class CheckLines {

  private CheckLines() {}

  static void add(Body body, List<JudgedExpectation> lines) {
    block("SENSED", lines.stream().filter(one -> !one.isSaid()).toList(), body);
    block("SAID", lines.stream().filter(JudgedExpectation::isSaid).toList(), body);
  }

  private static void block(String title, List<JudgedExpectation> lines, Body body) {
    if (lines.isEmpty()) {
      return;
    }
    body.heading(title);
    List<JudgedExpectation> failing = lines.stream().filter(one -> !one.holds()).toList();
    failing.forEach(line -> body.item(line.mark(), line.item(), line.detail()));
    List<JudgedExpectation> rest = new ArrayList<>(lines);
    rest.removeAll(failing);
    rest.forEach(line -> body.item(line.mark(), line.item(), line.detail()));
  }
}
