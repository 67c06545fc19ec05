// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.app.training.PlayedTraining;
import io.github.fmwizard.classroom.TraineeRow.Alert;
import io.github.fmwizard.classroom.TraineeRow.Standing;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.RunBranch;
import io.github.fmwizard.journal.file.RunFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts a training that the program played where a trainee may stand, and looks at the class. */
class ClassroomTests {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir private static Path played;
  private static RunFolder whole;

  @TempDir private Path folder;

  @BeforeAll
  static void play() throws Exception {
    whole = PlayedTraining.of("cured-by-erase-smfs", played);
  }

  @Test
  void tellsAFinishedTraining() throws Exception {
    var row = look(played).rows().get(0);

    assertThat(row.standing()).isEqualTo(Standing.FINISHED);
    assertThat(row.name()).isEqualTo("Ada Lind");
    assertThat(row.scenario()).isEqualTo("cured-by-erase-smfs");
    assertThat(row.demo()).isTrue();
    assertThat(row.remark()).isEqualTo("recovered-with-warning");
    assertThat(row.onPage()).isEmpty();
    assertThat(row.logins().failed()).isZero();
    assertThat(row.logins().spent()).isPositive();
  }

  @Test
  void tellsALiveOneAtAnErasingGate() throws Exception {
    var run = cutBefore("gate-answered", "erase-gate");
    try (var held = JournalFile.resume(run)) {
      assertThat(held.mode()).isEqualTo(Mode.TRAINING);

      var row = look(folder).rows().get(0);

      assertThat(row.standing()).isEqualTo(Standing.LIVE);
      assertThat(row.alert()).contains(Alert.ERASING_GATE);
      assertThat(row.page()).isEqualTo("rung 3/4, erase-gate");
      assertThat(row.gate()).contains("passed");
      assertThat(row.onPage().orElseThrow()).isLessThan(Duration.ofHours(1));
    }
  }

  @Test
  void tellsADeadOneFromAPausedOne() throws Exception {
    var run = cutBefore("answered", "start-culprit");

    assertThat(look(folder).rows().get(0).standing()).isEqualTo(Standing.DEAD);
    assertThat(look(folder).rows().get(0).alert()).contains(Alert.DEAD);

    try (var journal = JournalFile.resume(run)) {
      var why = Fields.builder().put("path", "x").put("why", "suspended by choice").build();
      journal.append(EntryKind.CHECKPOINT, why, Instant.now(), true);
    }

    assertThat(look(folder).rows().get(0).standing()).isEqualTo(Standing.PAUSED);
    assertThat(look(folder).rows().get(0).alert()).isEmpty();
  }

  @Test
  void callsALiveOneStuckThatStaysOnItsPage() throws Exception {
    var run = cutBefore("answered", "start-culprit");
    try (var held = JournalFile.resume(run)) {
      assertThat(held.entries()).isPositive();
      var room = new Classroom(List.of(folder), PATIENCE);

      assertThat(room.look(Instant.now()).rows().get(0).alert()).isEmpty();
      var later = room.look(Instant.now().plus(PATIENCE)).rows().get(0);

      assertThat(later.alert()).contains(Alert.STUCK);
      assertThat(later.onPage().orElseThrow()).isGreaterThanOrEqualTo(PATIENCE);
    }
  }

  /** What was read before is not read again: the first line may be gone meanwhile. */
  @Test
  void readsOnlyWhatWasAdded() throws Exception {
    var run = cutBefore("answered", "start-culprit");
    var rest = Files.readAllLines(whole.journal());
    var room = new Classroom(List.of(folder), PATIENCE);
    var before = room.look(Instant.now()).rows().get(0);
    var bytes = Files.readAllBytes(run.journal());
    int lines = (int) new String(bytes, StandardCharsets.UTF_8).lines().count();
    bytes[0] = '#';
    Files.write(run.journal(), bytes);

    var next = rest.get(lines) + "\n";
    Files.writeString(run.journal(), next.substring(0, 20), StandardOpenOption.APPEND);
    assertThat(room.look(Instant.now()).rows().get(0).step()).isEqualTo(before.step());
    Files.writeString(run.journal(), next.substring(20), StandardOpenOption.APPEND);
    var after = room.look(Instant.now()).rows().get(0);

    assertThat(after.standing()).isEqualTo(Standing.DEAD);
    assertThat(after.step()).isNotEqualTo(before.step());
  }

  @Test
  void saysWhatItCannotRead() throws Exception {
    var run = cutBefore("answered", "start-culprit");
    var text = Files.readString(run.journal());
    Files.writeString(run.journal(), text.replace("\"seq\":3,", "\"seq\":7,"));

    var look = look(folder);

    assertThat(look.whole()).isFalse();
    assertThat(look.rows().get(0).standing()).isEqualTo(Standing.UNREADABLE);
    assertThat(WatchWords.lines(look)).anyMatch(line -> line.contains("can't be read"));
  }

  @Test
  void showsNoRunOnARealCard() throws Exception {
    var runs = Files.createDirectories(folder.resolve("a/runs"));
    var real = RunFolder.create(runs, "real-1");
    try (var journal = JournalFile.create(real, Mode.REAL)) {
      journal.append(EntryKind.OPENED, Fields.of(), Instant.EPOCH, true);
    }

    var look = look(folder);

    assertThat(look.rows()).isEmpty();
    assertThat(look.real()).isEqualTo(1);
    assertThat(WatchWords.lines(look)).anyMatch(line -> line.contains("on real cards"));
  }

  @Test
  void neverTakesAMissingFolderForAnEmptyOne() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> look(folder.resolve("none")));
  }

  private static Classroom.Look look(Path where) throws Exception {
    return new Classroom(List.of(where), PATIENCE).look(Instant.now());
  }

  /** Makes a run that ends right before an event at a step. */
  private RunFolder cutBefore(String event, String step) throws Exception {
    int line = 0;
    for (var entry : JournalReader.read(whole)) {
      var data = entry.data();
      boolean here =
          data.optionalText("event").equals(Optional.of(event))
              && data.optionalText("path").filter(path -> path.endsWith("/" + step)).isPresent();
      if (here) {
        break;
      }
      line++;
    }
    var runs = Files.createDirectories(folder.resolve("seat-1/runs"));
    return RunBranch.of(whole, runs, "run-1", line);
  }
}
