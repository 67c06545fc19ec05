// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.flow.engine.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to come of an officer who was led astray, by the head of a file of answers: lines such
 * as {@code # end: refused}, {@code # acts: 3} and {@code # says: words of the report}.
 *
 * @param head what follows each word
 */
record AstrayEnd(Map<String, String> head) {

  static AstrayEnd of(Path script) throws IOException {
    Map<String, String> head = new HashMap<>();
    for (String line : Files.readAllLines(script)) {
      if (line.startsWith("# ") && line.contains(": ")) {
        String[] parts = line.substring(2).split(": ", 2);
        head.put(parts[0], parts[1]);
      }
    }
    return new AstrayEnd(head);
  }

  /** Says what is otherwise, if anything. */
  Optional<String> objection(OfficerRun.Played played) {
    String end =
        played.view().orElseThrow().state().engine().waiting() instanceof Waiting.Ended ended
            ? ended.end().word()
            : "open";
    List<String> lines = played.report().body().stream().map(ReportTruth::text).toList();
    List<String> acts = played.acts().stream().map(act -> act.action().kind().word()).toList();
    boolean said = lines.stream().anyMatch(line -> line.contains(head.getOrDefault("says", "")));
    boolean right =
        end.equals(head.get("end")) && said && String.join(" ", acts).equals(head.get("acts"));
    return right
        ? Optional.empty()
        : Optional.of(
            "end: "
                + end
                + ", acts: "
                + String.join(" ", acts)
                + "\n"
                + String.join("\n", lines)
                + "\n"
                + played.steps());
  }
}
