// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.flow.check.Finding;
import io.github.fmwizard.flow.check.Rule.Weight;
import io.github.fmwizard.flow.check.StructureCheck;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a flow file and checks its structure: all that there is to say about it, with places. */
public final class FlowFiles {

  private FlowFiles() {}

  /** What a flow file is good for. */
  public enum Verdict {
    /** It is well formed, and no rule of structure is broken. */
    SOUND(0),
    /** It is no flow, or names what is not there. */
    BAD_INPUT(2),
    /** It is well formed and unsafe. */
    UNSAFE(7);

    private final int exitCode;

    Verdict(int exitCode) {
      this.exitCode = exitCode;
    }

    /**
     * Returns how a command ends that was asked to check the file.
     *
     * @return the exit code
     */
    public int exitCode() {
      return exitCode;
    }
  }

  /**
   * One thing to say about a file.
   *
   * @param file the file as it was named
   * @param line from 1
   * @param column from 1
   * @param rule the broken rule, or {@code syntax}, {@code shape} or {@code reference}
   * @param warning whether the flow may be used all the same
   * @param message what is wrong, without a full stop
   * @param mend what to do about it, without a full stop
   */
  public record Remark(
      String file,
      int line,
      int column,
      String rule,
      boolean warning,
      String message,
      String mend) {

    /** Returns {@code file:line:column: message. Mend. [rule]}. */
    @Override
    public String toString() {
      String kind = warning ? "warning: " : "";
      return "%s:%d:%d: %s%s. %s. [%s]".formatted(file, line, column, kind, message, mend, rule);
    }
  }

  /**
   * What came of a check.
   *
   * @param verdict what the file is good for
   * @param remarks all that there is to say, by place; warnings come with a sound flow, too
   * @param document the flow, if the file is one, safe or not
   */
  public record Result(Verdict verdict, List<Remark> remarks, Optional<FlowDocument> document) {
    /** Copies the list. */
    public Result {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Checks a file.
   *
   * @param fileName how remarks name the file
   * @param content its bytes; a little more than the limit is enough of a file that is too large
   * @return the result
   */
  public static Result check(String fileName, byte[] content) {
    return switch (FlowReader.read(fileName, content)) {
      case JsonReading.Read<FlowDocument> read -> check(fileName, read.value());
      case JsonReading.Problems<FlowDocument> bad ->
          new Result(
              Verdict.BAD_INPUT,
              bad.problems().stream().map(FlowFiles::remark).toList(),
              Optional.empty());
    };
  }

  private static Result check(String fileName, FlowDocument document) {
    List<Finding> findings = StructureCheck.check(document.flow());
    List<Remark> remarks =
        findings.stream()
            .sorted(Comparator.comparing(finding -> document.placeOf(finding.at())))
            .map(finding -> remark(fileName, document, finding))
            .toList();
    return new Result(verdict(findings), remarks, Optional.of(document));
  }

  private static Verdict verdict(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.rule().weight() == Weight.BAD_INPUT)) {
      return Verdict.BAD_INPUT;
    }
    return findings.stream().anyMatch(finding -> finding.rule().weight() == Weight.UNSAFE)
        ? Verdict.UNSAFE
        : Verdict.SOUND;
  }

  private static Remark remark(JsonProblem problem) {
    return new Remark(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.kind().word(),
        false,
        problem.message(),
        problem.mend());
  }

  private static Remark remark(String fileName, FlowDocument document, Finding finding) {
    var place = document.placeOf(finding.at());
    return new Remark(
        fileName,
        place.line(),
        place.column(),
        finding.rule().word(),
        finding.rule().weight() == Weight.WARNING,
        finding.message(),
        finding.mend());
  }
}
