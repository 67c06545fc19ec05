// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.NeedsProgram;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that terminals send by themselves, in pieces, or all at once, at the packaged program. */
class RawInputIT {

  private static final String SERIAL = "Serial on the asset sheet";
  private static final String PASTE = "quartz with more\rsecond line\rthird\r";
  private static final int ATTEMPTS = 5;

  private static final long SPLIT = 40_000_000L;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "focus in and out,       '[I|[O'",
    "kitty keys,             '[97;5u|[57441;1:3u|[27;5;99~'",
    "mouse,                  '[<0;3;4M|[<0;3;4m|[<64;10;10M'",
    "answer with a colour,   ']11;rgb:0000/0000/0000\\'",
    "answer with a name,     '[?1;2c|[>0;276;0c|P>|tmux 3.3\\'",
    "where the cursor is,    '[12;40R'",
  })
  @NeedsTmux
  void whatATerminalSendsByItselfTypesAndAnswersNothing(String name, String sequences)
      throws Exception {
    try (var sitting = Sitting.at(folder)) {
      sitting.train().open().toTheSerial();
      var terminal = sitting.terminal();
      var journal = sitting.journal();
      terminal.type("52").awaitScreen("[52  ");
      terminal.bytes(escaped(sequences));
      terminal.type("47").awaitScreen("[5247  ");

      assertThat(terminal.screen()).contains("step 4 of", "Type it, then Enter.");
      assertThat(sitting.journal()).isEqualTo(journal);
    }
  }

  /**
   * Each sequence begins with ESC; a backslash at the end stands for the one that ends a string.
   */
  private static String escaped(String sequences) {
    return "\u001B"
        + sequences.replace("|[", "\u001B[").replace("|P", "\u001BP").replace("\\", "\u001B\\");
  }

  @Test
  @NeedsProgram(value = "setsid", in = "util-linux")
  void anArrowInPiecesIsNoEscape() throws Exception {
    try (var line = SlowLine.start(folder, "train", "cured-by-reload")) {
      toTheSerial(line);
      line.type("52").awaitScreen("[52 ");
      line.type("\u001B[D", SPLIT);
      line.type("7");

      line.awaitScreen("[572 ");
      assertThat(line.screen()).doesNotContain("There is no way back");
      line.type("\u001B").awaitScreen("There is no way back");
    }
  }

  @Test
  @NeedsProgram(value = "setsid", in = "util-linux")
  void aPasteOfSeveralLinesIsRefusedWithAWordAndNeverSpills() throws Exception {
    try (var line = SlowLine.start(folder, "train", "cured-by-reload")) {
      toTheSerial(line);
      var journal = journal();
      boolean refused = false;
      for (int attempt = 0; attempt < ATTEMPTS && !refused; attempt++) {
        line.type(PASTE);
        refused = isRefused(line);
        line.type("\u0015");
      }

      assertThat(refused).as(line.screen()).isTrue();
      assertThat(line.screen()).contains(SERIAL).doesNotContain("quartz", "second", "third");
      assertThat(journal()).isEqualTo(journal).doesNotContain("quartz", "second", "third");
      line.type("5").awaitScreen("[5 ");
    }
  }

  /**
   * A machine that stands still in the middle of a paste makes typing of it, so it may be tried.
   */
  private static boolean isRefused(SlowLine line) {
    try {
      await()
          .atMost(Duration.ofSeconds(10))
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(line.screen())
                      .contains("The paste had a line break")
                      .doesNotContain("quartz", "second", "third"));
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  private static void toTheSerial(SlowLine line) {
    line.awaitScreen("Who is at the console?").type("\r");
    line.awaitScreen("step 2 of").awaitScreen("your turn").type("2");
    line.awaitScreen("> 2").type("\r");
    line.awaitScreen("step 4 of").awaitScreen(SERIAL).awaitScreen("your turn");
  }

  private String journal() throws Exception {
    return Files.readString(new Program(folder).runs().get(0).resolve("journal.jsonl"));
  }
}
