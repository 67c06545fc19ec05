// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a report below each of its headings; what stands before the first is below "". */
final class ReportSections {

  private ReportSections() {}

  static Map<String, List<String>> of(Screen report) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    String part = "";
    parts.put(part, new ArrayList<>());
    for (Block block : report.body()) {
      if (block instanceof Block.Heading heading) {
        part = heading.text();
        parts.put(part, new ArrayList<>());
      } else {
        parts.get(part).add(ReportTruth.text(block));
      }
    }
    return parts;
  }
}
