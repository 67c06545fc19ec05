// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.app.training.PlayedTraining;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays a training by the program's own wiring, then shows it again. */
class ReplayTests {

  @TempDir private static Path state;
  private static RunFolder run;
  private static Recording recording;

  private Instant now = Instant.EPOCH;

  @BeforeAll
  static void play() throws Exception {
    run = PlayedTraining.of("cured-by-erase-smfs", state);
    recording = new Recording(state.resolve("training").resolve(run.path().getFileName()));
  }

  @Test
  void recordsEachPageWithItsAnswer() throws Exception {
    var pages = recording.read();

    assertThat(pages).hasSizeGreaterThan(50);
    assertThat(pages)
        .extracting(page -> page.shown().id())
        .contains("ask/start-symptom", "gate/start-gate", "erasing/erase-gate/serial", "report");
    var symptom = page(pages, "ask/start-symptom");
    assertThat(symptom.answer().orElseThrow().words()).isEqualTo("halts-at-start");
    assertThat(symptom.shown().choices()).hasSizeGreaterThan(2);
    assertThat(page(pages, "gate/start-gate").answer().orElseThrow().words()).isEqualTo("yes");
  }

  @Test
  void goesOnAndBackAndToARungAndAGate() throws Exception {
    var replay = new ReplayConversation(recording, now);
    var first = text(replay);
    type(replay, "");
    assertThat(text(replay)).contains("page 2 of").isNotEqualTo(first);
    type(replay, "b");
    assertThat(text(replay)).isEqualTo(first);
    type(replay, "b");
    assertThat(text(replay)).contains("This is the first page.");
    type(replay, "3");
    assertThat(replay.screen().place()).contains("rung 3 of 4");
    type(replay, "g");
    assertThat(text(replay)).containsPattern("answered: \"[0-9]{4}\"|answered: yes|Enter:");
    type(replay, "zzz");
    assertThat(text(replay)).contains("No such key: zzz.");
  }

  @Test
  void tellsTheTruthOfThePageBesideIt() throws Exception {
    var replay = new ReplayConversation(recording, now);
    type(replay, "t");
    assertThat(text(replay)).contains("The truth", "halts").doesNotContain("LOST: ");
    for (int i = 0; i < recording.read().size(); i++) {
      type(replay, "");
    }
    assertThat(text(replay)).contains("This is the last page.", "LOST: ");
  }

  @Test
  void playsAtThePaceThatIsAskedFor() throws Exception {
    var replay = new ReplayConversation(recording, now);
    type(replay, "x50");
    type(replay, "p");
    for (int i = 0; i < 600; i++) {
      now = now.plusSeconds(1);
      replay.tick(now);
    }

    assertThat(text(replay)).contains("playing 50 times as fast").contains("the HSM is recovered");
  }

  @Test
  void namesThePlaceOfABranch() throws Exception {
    var replay = new ReplayConversation(recording, now);
    type(replay, "3");
    while (!text(replay).contains("answered: ")) {
      type(replay, "");
    }
    type(replay, "n");

    assertThat(replay.over()).isTrue();
    assertThat(replay.branch().orElseThrow()).isBetween(10L, (long) JournalReader.read(run).size());
  }

  private static RecordedPage.Pair page(List<RecordedPage.Pair> pages, String id) {
    return pages.stream().filter(page -> page.shown().id().equals(id)).findFirst().orElseThrow();
  }

  private void type(ReplayConversation replay, String key) {
    replay.answer(replay.screen().serial(), new Answer.Typed(key), now);
  }

  private static String text(ReplayConversation replay) {
    return replay.screen().body().stream().map(Block::toString).collect(Collectors.joining("\n"));
  }
}
