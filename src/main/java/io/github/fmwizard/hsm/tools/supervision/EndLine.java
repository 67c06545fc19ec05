// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.hsm.tools.supervision.Supervised.End;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an end stands in a file and on the wire: one line. */
public final class EndLine {

  /** The mark at the end shows that the line was written whole. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:exited (?<code>[0-9]{1,3}) (?<output>complete|incomplete)"
              + "|unknown (?<why>.+)|never (?<reason>.+));");

  private static final Pattern STATUS =
      Pattern.compile("exit (?<code>[0-9]{1,3})|refused (?<reason>.+)");

  private EndLine() {}

  /**
   * Writes an end as a line.
   *
   * @param end the end
   * @return the line
   */
  public static String of(End end) {
    String words =
        switch (end) {
          case End.Exited exited ->
              "exited " + exited.code() + (exited.outputComplete() ? " complete" : " incomplete");
          case End.Unknown unknown -> "unknown " + unknown.why();
          case End.NeverBegan neverBegan -> "never " + neverBegan.why();
        };
    return words + ";";
  }

  /**
   * Reads a result, which the supervisor wrote.
   *
   * @param line the line
   * @return the end; empty if the line tells of none
   */
  public static Optional<End> result(String line) {
    var matcher = RESULT.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group("code") != null) {
      boolean complete = matcher.group("output").equals("complete");
      return Optional.of(new End.Exited(Integer.parseInt(matcher.group("code")), complete));
    }
    return matcher.group("why") != null
        ? Optional.of(new End.Unknown(matcher.group("why")))
        : Optional.of(new End.NeverBegan(matcher.group("reason")));
  }

  /**
   * Reads a status, which the wrapper wrote around the program.
   *
   * @param line the line
   * @param outputComplete whether the output is known to be complete
   * @return the end; empty if the program is not known to have ended
   */
  public static Optional<End> status(String line, boolean outputComplete) {
    var matcher = STATUS.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return matcher.group("code") != null
        ? Optional.of(new End.Exited(Integer.parseInt(matcher.group("code")), outputComplete))
        : Optional.of(new End.NeverBegan(matcher.group("reason")));
  }
}
