// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.StrictJson;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads scenario files, strictly: unknown keys, wrong types, missing values and contradictions are
 * problems, all told at once with file, line and column. A syntax error stands alone.
 *
 * <p>JSON has no comments, so a key that begins with two slashes is one: {@code "// why": "..."}.
 *
 * <p>A file, where {@code setup}, {@code faults} and {@code image} are those of {@link HostReader},
 * {@link FaultReader} and {@link FmReader}, and {@code criteria} those of {@link CriteriaReader}:
 *
 * <pre>{@code
 * {"format": 1, "order": 10, "name": "cured-by-reload", "title": "...", "aim": "one line",
 *  "story": ["a paragraph"], "operator": "Ada Lind",
 *  "people": [{"name": "Ada Lind", "role": "HSM SO; you"}],
 *  "password": "(unless every card has a PED)",
 *  "applications": [{"test": "payment test", "fm": "Caesar"}],
 *  "broken-card": "(a serial; may be left out if there is one card)",
 *  "setup": {...}, "faults": [...],
 *  "files": [
 *   {"name": "fm-signer.pem", "what": "...", "certificate": "fm-signer.pem"},
 *   {"name": "caesar-1.01.fm", "what": "...", "image": {...}, "size": 40000,
 *    "signer": "fm-signer.pem", "installed": {"card": "521234", "fm": "a000"}}],
 *  "least-rung": 1,
 *  "expect": {"end": "recovered", "exit": 0, "rung": 1, "keys-lost": [], "left-out": []},
 *  "model": [{"at": "ask/start-symptom", "answer": "misbehaves", "locked": []}],
 *  "criteria": [...], "question": "...", "course": 1, "exam-pool": false}
 * }</pre>
 *
 * <p>{@code least-rung} is 0 to 4, and is left out if no rung cures. {@code end} is one of {@code
 * recovered recovered-with-warning stopped ladder-ended unknown refused}.
 */
public final class ScenarioReader {

  /** No scenario file may be larger. */
  public static final int MAX_BYTES = 256 * 1024;

  private static final String REMARK = "//";

  private ScenarioReader() {}

  /**
   * Reads a file.
   *
   * @param file the file; its certificates are in the folder {@code certificates} beside it
   * @return the scenario
   * @throws ScenarioException if it is wrong
   * @throws IOException if it cannot be read
   */
  public static Scenario read(Path file) throws ScenarioException, IOException {
    return read(file, false);
  }

  /**
   * Reads the copy that a run keeps of its scenario. It may have any name, and its files were
   * written when the run began: no certificates are looked for.
   *
   * @param file the copy
   * @return the scenario
   * @throws ScenarioException if it is wrong
   * @throws IOException if it cannot be read
   */
  public static Scenario readCopy(Path file) throws ScenarioException, IOException {
    return read(file, true);
  }

  private static Scenario read(Path file, boolean copy) throws ScenarioException, IOException {
    byte[] content = InputFile.read(file, MAX_BYTES + 1);
    JsonReading<Scenario> reading =
        StrictJson.read(
            file.toString(),
            content,
            MAX_BYTES,
            (root, problems) -> scenario(file, copy, root, problems));
    return switch (reading) {
      case JsonReading.Read<Scenario> read -> read.value();
      case JsonReading.Problems<Scenario> wrong ->
          throw new ScenarioException(
              wrong.problems().stream().map(JsonProblem::toString).toList());
    };
  }

  private static Scenario scenario(Path file, boolean copy, Node root, ProblemLog problems) {
    Node read = withoutRemarks(root);
    Scenario scenario = new ScenarioMapper(file, copy, new ScenarioValues(problems)).scenario(read);
    if (problems.isEmpty()) {
      ScenarioRules.check(scenario, copy, read, problems);
    }
    return scenario;
  }

  /** JSON has no comments: a key that begins with two slashes is one, wherever it stands. */
  private static Node withoutRemarks(Node node) {
    return switch (node) {
      case Node.ObjectNode object ->
          new Node.ObjectNode(
              object.place(),
              object.members().stream()
                  .filter(member -> !member.key().startsWith(REMARK))
                  .map(
                      member ->
                          new Node.Member(
                              member.key(), member.place(), withoutRemarks(member.value())))
                  .toList());
      case Node.ArrayNode array ->
          new Node.ArrayNode(
              array.place(), array.items().stream().map(ScenarioReader::withoutRemarks).toList());
      case Node.TextNode text -> text;
      case Node.NumberNode number -> number;
      case Node.FlagNode flag -> flag;
      case Node.NullNode nothing -> nothing;
      case Node.AbsentNode absent -> absent;
    };
  }
}
