// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import io.github.fmwizard.classroom.TraineeReport.Moved;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.screen.CellText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A class as one page for a browser. It holds all that it needs: no script, and nothing is fetched.
 * What people typed stands there as text only.
 */
public final class ReportHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width"><title>Class report</title>
      <style>
      body{font:16px/1.4 sans-serif;margin:1.5em;max-width:75em;color:#111;background:#fff}
      table{border-collapse:collapse;margin:.5em 0}
      th,td{border:1px solid #888;padding:.2em .5em;text-align:left;vertical-align:top}
      th{background:#eee}.run{display:flex;gap:2em;flex-wrap:wrap;align-items:flex-start}
      .bad{font-weight:bold}section{border-top:2px solid #444;margin-top:1.5em}
      svg text{font:13px sans-serif}
      </style></head><body>
      <h1>Class report</h1>
      """;

  private final StringBuilder out = new StringBuilder(HEAD);
  private final List<TraineeReport> reports;

  private ReportHtml(List<TraineeReport> reports) {
    this.reports = reports;
  }

  /**
   * Writes the page.
   *
   * @param reports the trainings
   * @param unknown sentences that say what could not be read
   * @return the page
   */
  public static String of(List<TraineeReport> reports, List<String> unknown) {
    ReportHtml page = new ReportHtml(reports);
    unknown.forEach(sentence -> page.element("p", sentence));
    page.overview();
    page.criteria();
    page.losses();
    reports.forEach(page::training);
    return page.out.append("</body></html>\n").toString();
  }

  private void overview() {
    element("h2", "Who stands where");
    out.append("<table>");
    row(
        "th",
        List.of("name", "scenario", "state", "end", "minutes", "logins", "gates answered no"));
    for (TraineeReport report : reports) {
      TraineeRow row = report.row();
      row(
          "td",
          List.of(
              WatchWords.name(row),
              row.scenario(),
              row.standing().word(),
              row.remark(),
              Long.toString(report.took().toMinutes()),
              row.logins().words(),
              Integer.toString(report.gatesRefused())));
    }
    out.append("</table>\n");
  }

  private void criteria() {
    List<String> ids = List.copyOf(ReportCsv.criteria(reports));
    if (ids.isEmpty()) {
      return;
    }
    element("h2", "Trainees by criteria");
    out.append("<table><tr>");
    element("th", "criterion");
    reports.forEach(report -> element("th", WatchWords.name(report.row())));
    out.append("</tr>\n");
    for (String id : ids) {
      out.append("<tr>");
      element("th", id);
      reports.forEach(report -> element("td", ReportCsv.verdict(report, id)));
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private void losses() {
    element("h2", "Who lost what, and where");
    out.append("<table>");
    row("th", List.of("name", "lost", "erasing acts"));
    for (TraineeReport report : reports) {
      String lost =
          report.verdict().map(verdict -> String.join("; ", verdict.lost())).orElse("not judged");
      String where =
          String.join(
              "; ",
              report.erasures().stream()
                  .map(act -> act.what() + " at " + act.page() + ", " + time(act.after()))
                  .toList());
      row(
          "td",
          List.of(
              WatchWords.name(report.row()),
              lost.isEmpty() ? "nothing" : lost,
              where.isEmpty() ? "none" : where));
    }
    out.append("</table>\n");
  }

  private void training(TraineeReport report) {
    out.append("<section>");
    element("h2", WatchWords.name(report.row()) + ", " + report.row().scenario());
    element("p", "Run " + report.row().run() + ", began " + report.began() + ".");
    report.verdict().ifPresent(verdict -> element("p", verdict.headline()));
    out.append("<div class=\"run\">");
    ladder(report);
    timeline(report.timeline());
    out.append("</div>");
    report.verdict().ifPresent(this::judged);
    out.append("</section>\n");
  }

  private void judged(TraineeReport.Verdict verdict) {
    out.append("<table>");
    row("th", List.of("criterion", "came out", "why"));
    verdict.criteria().forEach(one -> row("td", List.of(one.text(), one.verdict(), one.why())));
    out.append("</table>");
  }

  private void timeline(List<Moved> all) {
    out.append("<table>");
    row("th", List.of("time", "page", "what happened"));
    all.forEach(moved -> row("td", List.of(time(moved.after()), moved.page(), moved.what())));
    out.append("</table>");
  }

  /** Draws the ladder, the first rung at the bottom, with a word and a look for each state. */
  private void ladder(TraineeReport report) {
    int height = 58;
    int all = report.rungs().size();
    out.append("<svg role=\"img\" width=\"360\" height=\"%d\">".formatted(all * height + 10));
    element("title", "The ladder of " + WatchWords.name(report.row()));
    out.append(line(12, all * height)).append(line(348, all * height));
    for (int i = 0; i < all; i++) {
      TraineeReport.Step rung = report.rungs().get(i);
      int top = (all - 1 - i) * height + 8;
      out.append(
          "<rect x=\"12\" y=\"%d\" width=\"336\" height=\"44\" rx=\"4\" fill=\"%s\" stroke=\"#222\"%s/>"
              .formatted(top, fill(rung.state()), dashes(rung.state())));
      text(20, top + 18, (i + 1) + ". " + CellText.cut(rung.title(), 48, "..."));
      text(20, top + 36, word(rung.state()));
    }
    out.append("</svg>");
  }

  private static String line(int x, int height) {
    return "<line x1=\"%d\" y1=\"2\" x2=\"%d\" y2=\"%d\" stroke=\"#222\" stroke-width=\"4\"/>"
        .formatted(x, x, height + 8);
  }

  private void text(int x, int y, String words) {
    out.append("<text x=\"%d\" y=\"%d\">".formatted(x, y)).append(escaped(words)).append("</text>");
  }

  private static String fill(RungState state) {
    return switch (state) {
      case LOCKED, OPEN -> "#ffffff";
      case CURRENT -> "#fff3c4";
      case FAILED -> "#f6d5d5";
      case SKIPPED -> "#e6e6e6";
      case CURED -> "#cdebd0";
    };
  }

  private static String dashes(RungState state) {
    return state == RungState.LOCKED || state == RungState.SKIPPED
        ? " stroke-dasharray=\"5 4\""
        : "";
  }

  /** Returns the word for the state of a rung. */
  static String word(RungState state) {
    return switch (state) {
      case LOCKED -> "not reached";
      case OPEN -> "open";
      case CURRENT -> "the run stood here";
      case FAILED -> "tried; it did not help";
      case SKIPPED -> "skipped";
      case CURED -> "brought the cure";
    };
  }

  private static String time(Duration after) {
    return String.format(
        Locale.ROOT, "%d:%02d", after.toMinutes(), Math.abs(after.toSecondsPart()));
  }

  private void row(String cell, List<String> cells) {
    out.append("<tr>");
    cells.forEach(text -> element(cell, text));
    out.append("</tr>\n");
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>');
    out.append(escaped(text));
    out.append("</").append(name).append('>');
  }

  /** What people typed can't be taken for markup, nor hide or turn what stands beside it. */
  static String escaped(String text) {
    return CellText.safe(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
