// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fmwizard.app.training.PlayedTraining;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Reports on a training whose trainee has a hostile name, and that ended with a debrief. */
class ClassReportTests {

  private static final String HOSTILE = "=<script>alert(1)</script>\u202E\"&'";
  private static final String DEBRIEF =
      """
      {"format": 1, "headline": "Wrong: <b>PIN keys</b> were lost.",
       "criteria": [{"id": "checks-card", "text": "Check the card.", "harmful": false,
         "verdict": "not-met", "why": "It was not checked."}],
       "losses": [{"card": "1", "what": "key-set", "name": "pin-keys", "owner": "Clara",
         "needed": false}]}
      """;

  @TempDir private static Path folder;
  private static List<TraineeReport> reports;

  /** Writes a played training anew, event by event, as another person's. */
  @BeforeAll
  static void writeAsAnother() throws Exception {
    var played = PlayedTraining.of("cured-by-erase-smfs", folder.resolve("played"));
    var runs = Files.createDirectories(folder.resolve("class/seat-1/runs"));
    var run = RunFolder.create(runs, "run-1");
    try (var journal = JournalFile.create(run, Mode.TRAINING)) {
      for (var file : played.files()) {
        Files.copy(played.path().resolve(file), run.path().resolve(file));
      }
      for (var entry : JournalReader.read(played)) {
        journal.append(entry.kind(), data(run, entry.kind(), entry.data()), entry.at(), true);
      }
    }
    var room = new Classroom(List.of(folder.resolve("class")), Duration.ofMinutes(10));
    reports = room.reports(room.look(Instant.now()));
  }

  private static Fields data(RunFolder run, EntryKind kind, Fields data) {
    return switch (kind) {
      case OPENED -> {
        var setting = changed(data.fields("setting"), Map.of("operator", HOSTILE));
        yield changed(data, Map.of("setting", setting, "demo", false));
      }
      case CLOSED -> {
        run.path().resolve("debrief.json").toFile().delete();
        var file = run.storeAs("debrief.json", DEBRIEF.getBytes(StandardCharsets.UTF_8));
        yield changed(data, Map.of("debrief", file.toFields()));
      }
      default -> data;
    };
  }

  private static Fields changed(Fields fields, Map<String, Object> next) {
    var out = Fields.builder();
    fields.asMap().keySet().stream()
        .filter(name -> !next.containsKey(name))
        .forEach(name -> out.putAll(only(fields, name)));
    next.forEach(
        (name, value) -> {
          switch (value) {
            case Fields inner -> out.put(name, inner);
            case Boolean flag -> out.put(name, flag);
            default -> out.put(name, value.toString());
          }
        });
    return out.build();
  }

  private static Fields only(Fields fields, String name) {
    var value = fields.asMap().get(name);
    var out = Fields.builder();
    switch (value) {
      case Fields inner -> out.put(name, inner);
      case Boolean flag -> out.put(name, flag);
      case Long number -> out.put(name, number);
      case List<?> list -> out.put(name, list);
      default -> out.put(name, value.toString());
    }
    return out.build();
  }

  @Test
  void tellsHowTheLadderWasClimbedAndWhatWasErased() {
    var report = reports.get(0);

    assertThat(report.rungs()).extracting(TraineeReport.Step::state).endsWith(RungState.CURED);
    assertThat(report.erasures())
        .extracting(TraineeReport.Moved::what)
        .containsExactly("erase-all-fms: done", "erase-smfs: done");
    assertThat(report.timeline()).extracting(TraineeReport.Moved::what).contains("passed the gate");
    assertThat(report.verdict().orElseThrow().lost())
        .containsExactly("key-set pin-keys of Clara, needlessly");
  }

  /** A page that is well-formed XML after its first line has no markup that somebody typed. */
  @Test
  void writesAPageThatNobodyCanTypeMarkupInto() throws Exception {
    var page = ReportHtml.of(reports, List.of("<i>unknown</i>"));

    assertThat(page)
        .contains("&lt;script&gt;", "<svg role=\"img\"", "brought the cure", "not-met")
        .doesNotContain("<script", "<i>", "<b>", "http://", "https://", "src=", "\u202E");
    var body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var parsed = parser.parse(new InputSource(new StringReader(body)));
    assertThat(parsed.getElementsByTagName("rect").getLength()).isEqualTo(4);
  }

  @Test
  void writesATableThatNoSpreadsheetRuns() {
    var lines = ReportCsv.of(reports).lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).endsWith(",\"lost\",\"checks-card\"");
    assertThat(lines.get(1))
        .startsWith("\"seat-1\",\"'=<script>")
        .contains("\"\"&'\"")
        .endsWith(",\"key-set pin-keys of Clara, needlessly\",\"not-met\"");
  }

  @Test
  void writesAllOfItForMachines() throws Exception {
    var text = new StringWriter();
    try (var out = new JsonFactory().createGenerator(text)) {
      ReportJson.write(reports, out);
    }
    var trainee = new ObjectMapper().readTree(text.toString()).get("trainees").get(0);

    assertThat(trainee.get("name").asText()).isEqualTo(HOSTILE);
    assertThat(trainee.get("rungs")).hasSize(4);
    assertThat(trainee.get("criteria").get(0).get("verdict").asText()).isEqualTo("not-met");
    assertThat(trainee.get("timeline").size()).isGreaterThan(10);
  }
}
