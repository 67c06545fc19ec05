// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fmwizard.classroom.TraineeReport.Criterion;
import io.github.fmwizard.classroom.TraineeReport.Verdict;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the debrief that a training left in its run folder: the file that the journal's last entry
 * names, if it is still as it was. What a report needs of it is taken; other keys may be there.
 */
final class StoredDebrief {

  /** Where the last entry names the file. */
  private static final String FIELD = "debrief";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StoredDebrief() {}

  /** Returns what the debrief says; empty if the training has none yet. */
  static Optional<Verdict> of(FoldedRun run) {
    return run.last()
        .filter(last -> run.isClosed())
        .flatMap(last -> last.data().optionalFields(FIELD))
        .map(fields -> read(run, fields));
  }

  private static Verdict read(FoldedRun run, Fields fields) {
    StoredFile file = StoredFile.of(fields);
    Optional<String> damage = run.folder().verify(file);
    if (damage.isPresent()) {
      return new Verdict("No verdict: " + damage.get(), List.of(), List.of());
    }
    try {
      return verdict(MAPPER.readTree(Files.readAllBytes(run.folder().path(file))));
    } catch (IOException e) {
      return new Verdict("No verdict: " + file.name() + " can't be read.", List.of(), List.of());
    }
  }

  private static Verdict verdict(JsonNode debrief) {
    List<Criterion> criteria = new ArrayList<>();
    for (JsonNode one : debrief.path("criteria")) {
      criteria.add(
          new Criterion(
              one.path("id").asText(),
              one.path("text").asText(),
              one.path("verdict").asText(),
              one.path("why").asText()));
    }
    List<String> lost = new ArrayList<>();
    for (JsonNode one : debrief.path("losses")) {
      lost.add(lost(one));
    }
    return new Verdict(debrief.path("headline").asText(), criteria, lost);
  }

  private static String lost(JsonNode loss) {
    String owner = loss.path("owner").asText();
    return loss.path("what").asText()
        + " "
        + loss.path("name").asText()
        + (owner.isEmpty() ? "" : " of " + owner)
        + (loss.path("needed").asBoolean() ? "" : ", needlessly");
  }
}
