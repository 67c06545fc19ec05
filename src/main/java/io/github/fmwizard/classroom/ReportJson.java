// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.fmwizard.classroom.TraineeReport.Moved;
import java.io.IOException;
import java.util.List;

/** A class for machines. */
public final class ReportJson {

  private ReportJson() {}

  /**
   * Writes the report.
   *
   * @param reports the trainings
   * @param out takes it
   * @throws IOException if it can't be written
   */
  public static void write(List<TraineeReport> reports, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("format", 1);
    out.writeArrayFieldStart("trainees");
    for (TraineeReport report : reports) {
      out.writeStartObject();
      WatchWords.fields(report.row(), out);
      out.writeStringField("began", report.began().toString());
      out.writeNumberField("seconds", report.took().toSeconds());
      out.writeNumberField("gates-refused", report.gatesRefused());
      out.writeArrayFieldStart("rungs");
      for (TraineeReport.Step rung : report.rungs()) {
        out.writeStartObject();
        out.writeStringField("title", rung.title());
        out.writeStringField("state", ReportHtml.word(rung.state()));
        out.writeEndObject();
      }
      out.writeEndArray();
      moved(out, "erasures", report.erasures());
      moved(out, "timeline", report.timeline());
      if (report.verdict().isPresent()) {
        verdict(out, report.verdict().get());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void moved(JsonGenerator out, String name, List<Moved> all) throws IOException {
    out.writeArrayFieldStart(name);
    for (Moved moved : all) {
      out.writeStartObject();
      out.writeNumberField("second", moved.after().toSeconds());
      out.writeStringField("page", moved.page());
      out.writeStringField("what", moved.what());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void verdict(JsonGenerator out, TraineeReport.Verdict verdict) throws IOException {
    out.writeStringField("headline", verdict.headline());
    out.writeArrayFieldStart("lost");
    for (String lost : verdict.lost()) {
      out.writeString(lost);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("criteria");
    for (TraineeReport.Criterion criterion : verdict.criteria()) {
      out.writeStartObject();
      out.writeStringField("id", criterion.id());
      out.writeStringField("text", criterion.text());
      out.writeStringField("verdict", criterion.verdict());
      out.writeStringField("why", criterion.why());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
