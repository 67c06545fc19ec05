// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.fmwizard.classroom.TraineeRow.Alert;
import io.github.fmwizard.classroom.TraineeRow.Standing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a look at a class says: as sentences, as cells of a table, and for machines. */
public final class WatchWords {

  static final List<String> HEAD =
      List.of("name", "scenario", "page", "min", "logins", "last gate", "state");

  private WatchWords() {}

  /** Says how many there are, and how many of each kind. */
  static String summary(List<TraineeRow> rows) {
    if (rows.isEmpty()) {
      return "No training was found.";
    }
    String kinds =
        Stream.of(Standing.values())
            .map(standing -> count(rows, standing))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return (rows.size() == 1 ? "1 training: " : rows.size() + " trainings: ") + kinds + ".";
  }

  private static String count(List<TraineeRow> rows, Standing standing) {
    long count = rows.stream().filter(row -> row.standing() == standing).count();
    return count == 0 ? "" : count + " " + standing.word();
  }

  /** Names who needs the instructor, a sentence for each reason. */
  static List<String> alerts(List<TraineeRow> rows) {
    return Stream.of(Alert.values())
        .map(
            alert -> {
              String names =
                  rows.stream()
                      .filter(row -> row.alert().equals(Optional.of(alert)))
                      .map(WatchWords::name)
                      .collect(Collectors.joining(", "));
              return names.isEmpty() ? "" : "Look at " + alert.word() + ": " + names + ".";
            })
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /**
   * Says what is not shown, and why.
   *
   * @param look the look
   * @return sentences
   */
  public static List<String> unknown(Classroom.Look look) {
    List<String> all = new ArrayList<>();
    look.rows().stream()
        .filter(row -> row.standing() == Standing.UNREADABLE)
        .forEach(row -> all.add("Run " + row.run() + " can't be read: " + row.remark() + "."));
    look.hidden().forEach(sentence -> all.add(sentence + "."));
    if (look.real() > 0) {
      all.add(look.real() + " of the runs here are on real cards; they are not shown.");
    }
    return all;
  }

  static String name(TraineeRow row) {
    return row.name().isEmpty() ? row.seat() : row.seat() + ": " + row.name();
  }

  static List<String> cells(TraineeRow row) {
    return List.of(
        name(row),
        row.scenario() + (row.demo() ? " (demo)" : ""),
        row.page(),
        row.onPage().map(Duration::toMinutes).map(String::valueOf).orElse("-"),
        row.logins().words(),
        row.gate().orElse("-"),
        state(row));
  }

  private static String state(TraineeRow row) {
    String remark =
        row.standing() == Standing.FINISHED || row.standing() == Standing.UNREADABLE
            ? ", " + row.remark()
            : "";
    return row.alert()
        .filter(alert -> alert != Alert.DEAD)
        .map(alert -> row.standing().word() + ", " + alert.word().toUpperCase(Locale.ROOT))
        .orElse(row.standing().word() + remark);
  }

  /**
   * Returns the lines of a look for a pipe: the summary, a line a trainee, what is not known.
   *
   * @param look the look
   * @return its lines
   */
  public static List<String> lines(Classroom.Look look) {
    List<String> lines = new ArrayList<>();
    lines.add(summary(look.rows()));
    lines.addAll(alerts(look.rows()));
    look.rows().forEach(row -> lines.add(String.join("  ", cells(row)) + "  " + row.run()));
    lines.addAll(unknown(look));
    return lines;
  }

  /**
   * Writes a look for machines.
   *
   * @param look the look
   * @param out takes it
   * @throws IOException if it can't be written
   */
  public static void json(Classroom.Look look, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("format", 1);
    out.writeArrayFieldStart("trainees");
    for (TraineeRow row : look.rows()) {
      out.writeStartObject();
      fields(row, out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeNumberField("real-runs-not-shown", look.real());
    out.writeArrayFieldStart("not-readable");
    for (String sentence : look.hidden()) {
      out.writeString(sentence);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Writes what a look says of a trainee as fields of the object at hand. */
  static void fields(TraineeRow row, JsonGenerator out) throws IOException {
    out.writeStringField("seat", row.seat());
    out.writeStringField("name", row.name());
    out.writeStringField("run", row.run());
    out.writeStringField("folder", row.folder().toString());
    out.writeStringField("scenario", row.scenario());
    out.writeBooleanField("demo", row.demo());
    out.writeStringField("standing", row.standing().word());
    out.writeStringField("page", row.page());
    out.writeStringField("step", row.step());
    if (row.onPage().isPresent()) {
      out.writeNumberField("seconds-on-page", row.onPage().get().toSeconds());
    }
    out.writeNumberField("logins", row.logins().spent());
    out.writeNumberField("logins-failed", row.logins().failed());
    if (row.gate().isPresent()) {
      out.writeStringField("last-gate", row.gate().get());
    }
    if (row.alert().isPresent()) {
      out.writeStringField("alert", row.alert().get().word());
    }
    out.writeStringField("remark", row.remark());
  }
}
