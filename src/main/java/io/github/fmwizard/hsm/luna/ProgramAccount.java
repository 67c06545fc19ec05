// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.tools.output.LineBook;
import io.github.fmwizard.hsm.tools.output.OutputMeaning;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program said of an act, read with what is known of its lines. Pure.
 *
 * @param attendance how it went
 * @param book what is known of its lines
 */
record ProgramAccount(ObservedRun attendance, LineBook book) {

  /** What it says of the act; silence tells something only after a good end. */
  OutputMeaning meaning() {
    OutputMeaning said = OutputMeaning.of(printed(), book);
    return said instanceof OutputMeaning.Nothing && endedWell()
        ? book.silent(printed()).<OutputMeaning>map(success -> success).orElse(said)
        : said;
  }

  /** What a known line of it says of a login. */
  Optional<LoginUse> login() {
    return OutputMeaning.login(printed(), book);
  }

  /** All lines, with a remark on those that the client profile does not know. */
  List<String> lines() {
    List<String> unknown = book.unknown(printed());
    return unknown.isEmpty()
        ? attendance.lines()
        : Stream.concat(attendance.lines().stream(), Stream.of(remark(unknown))).toList();
  }

  private static String remark(List<String> unknown) {
    String count = unknown.size() == 1 ? "a line is" : unknown.size() + " lines are";
    return Transcript.remarkOf(
        count + " not in the client profile, the first: " + unknown.getFirst());
  }

  /** By exit status 0, and with none of its output missing. */
  private boolean endedWell() {
    return attendance.end() instanceof Supervised.End.Exited exited
        && exited.code() == 0
        && exited.outputComplete()
        && attendance.lines().stream().noneMatch(Transcript::leavesOut);
  }

  /** What the program printed, without our remarks. */
  private List<String> printed() {
    return attendance.lines().stream().filter(line -> !Transcript.isRemark(line)).toList();
  }
}
