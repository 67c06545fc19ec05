// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import io.github.fmwizard.classroom.TraineeReport.Criterion;
import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A class as a table for spreadsheets: a line a trainee, a column a criterion. */
public final class ReportCsv {

  private static final List<String> HEAD =
      List.of(
          "seat",
          "name",
          "run",
          "scenario",
          "standing",
          "end",
          "page",
          "minutes",
          "logins",
          "logins-failed",
          "gates-refused",
          "headline",
          "lost");

  /** With one of these a spreadsheet takes a cell for a formula. */
  private static final String FORMULA = "=+-@";

  private ReportCsv() {}

  /**
   * Writes the table.
   *
   * @param reports the trainings
   * @return lines, quoted as RFC 4180 says
   */
  public static String of(List<TraineeReport> reports) {
    List<String> criteria = List.copyOf(criteria(reports));
    StringBuilder out = new StringBuilder();
    List<String> head = new ArrayList<>(HEAD);
    head.addAll(criteria);
    line(out, head);
    reports.forEach(report -> line(out, cells(report, criteria)));
    return out.toString();
  }

  /** Returns the ids of all criteria that anybody was judged by. */
  static Set<String> criteria(List<TraineeReport> reports) {
    return reports.stream()
        .flatMap(report -> report.verdict().stream())
        .flatMap(verdict -> verdict.criteria().stream())
        .map(Criterion::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> cells(TraineeReport report, List<String> criteria) {
    TraineeRow row = report.row();
    List<String> cells = new ArrayList<>();
    cells.add(row.seat());
    cells.add(row.name());
    cells.add(row.run());
    cells.add(row.scenario());
    cells.add(row.standing().word());
    cells.add(row.remark());
    cells.add(row.page());
    cells.add(Long.toString(report.took().toMinutes()));
    cells.add(Integer.toString(row.logins().spent()));
    cells.add(Integer.toString(row.logins().failed()));
    cells.add(Integer.toString(report.gatesRefused()));
    cells.add(report.verdict().map(TraineeReport.Verdict::headline).orElse(""));
    cells.add(
        report.verdict().map(verdict -> String.join("; ", verdict.lost())).orElse("not judged"));
    criteria.forEach(id -> cells.add(verdict(report, id)));
    return cells;
  }

  /** Returns how a criterion came out; empty where the trainee was not judged by it. */
  static String verdict(TraineeReport report, String id) {
    return report.verdict().stream()
        .flatMap(verdict -> verdict.criteria().stream())
        .filter(criterion -> criterion.id().equals(id))
        .map(Criterion::verdict)
        .findFirst()
        .orElse("");
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(ReportCsv::cell).collect(Collectors.joining(","))).append("\n");
  }

  private static String cell(String text) {
    String safe = CellText.safe(text);
    boolean formula = !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + safe.replace("\"", "\"\"") + '"';
  }
}
