// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password that is typed when the training card asks for it, in a real terminal. */
@NeedsTmux
class SecretIT {

  private static final String MARKER = "marker-crane-4417";

  @TempDir private Path folder;
  private Sitting sitting;
  private TmuxTerminal terminal;

  @BeforeEach
  void goToThePrompt() throws Exception {
    sitting = Sitting.at(folder);
    terminal = sitting.terminal();
    terminal.run(withoutTheLauncher());
    sitting.open().toTheSerial().toTheFile().toTheGate().toTheHandOver();
  }

  /** The launcher forbids to look into the program's memory, which this test has to. */
  private String withoutTheLauncher() {
    var home = System.getProperty("fmwizard.distribution");
    return "'%s/bin/java' -Xmx128m -XX:TieredStopAtLevel=1 -Dfmwizard.home='%s' -jar '%s' train cured-by-reload"
        .formatted(System.getProperty("java.home"), home, home + "/lib/fmwizard.jar");
  }

  @AfterEach
  void close() {
    sitting.close();
  }

  @Test
  void isNeverShownNorKeptWhateverHappensToTheTerminal() throws Exception {
    terminal.paste("quartz\n" + MARKER + "\nthird");
    terminal.awaitScreen("a paste of more than one line was thrown away");
    terminal.type(MARKER.substring(0, 3)).resize(100, 30).resize(40, 10).resize(80, 24);
    terminal.type(MARKER.substring(3, 5)).keys("C-z", "C-s", "C-q", "F1", "Up");
    stopAndGoOn();
    assertThat(terminal.state()).contains("-echo ", "-icanon");
    terminal.type(MARKER.substring(5, 8)).keys("C-c");
    terminal.paste(MARKER.substring(8)).keys("Enter");
    terminal.awaitScreen("CKR_PIN_INCORRECT").awaitScreen("The login was refused.");

    assertThat(terminal.screenWithHistory())
        .doesNotContain("marker", "crane", "4417", "quartz", "third");
    assertThat(copiesInTheHeap("cured-by-reload")).isPositive();
    assertThat(copiesInTheHeap(MARKER)).isZero();
    assertThat(copiesInTheHeap("marker-crane")).isZero();
  }

  @Test
  void isNotShownWhenTheProgramDies() {
    terminal.type(MARKER.substring(0, 9));
    terminal.kill("KILL").awaitScreen("shell>");

    assertThat(terminal.state()).contains("-echo ");
    assertThat(terminal.screenWithHistory()).doesNotContain("marker");
  }

  @Test
  void isNoAnswerWhenTheLineIsLost() throws Exception {
    terminal.type(MARKER).kill("HUP");

    assertThat(terminal.awaitExit()).isEqualTo(129);
    terminal.hasItsStateBack();
    assertThat(terminal.screenWithHistory()).doesNotContain("marker");
    assertThat(sitting.journal())
        .contains("Nobody answered the prompt; no login was spent.")
        .doesNotContain("marker");
  }

  private void stopAndGoOn() {
    terminal.kill("STOP").awaitScreen("shell>");
    terminal.type("stty sane; fg").bytes("\n");
    await().untilAsserted(() -> assertThat(terminal.state()).contains("-echo ", "-icanon"));
  }

  /** Counts a text as bytes and as characters, in all that the heap holds, garbage too. */
  private int copiesInTheHeap(String text) throws Exception {
    var dump = folder.resolve("heap-" + System.nanoTime() + ".hprof");
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var pid = String.valueOf(terminal.program().pid());
    var process =
        new ProcessBuilder(jcmd, pid, "GC.heap_dump", "-all", dump.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
    assertThat(dump).as(said).exists();
    return copies(dump, text.getBytes(StandardCharsets.UTF_8))
        + copies(dump, text.getBytes(StandardCharsets.UTF_16BE))
        + copies(dump, text.getBytes(StandardCharsets.UTF_16LE));
  }

  private static int copies(Path dump, byte[] wanted) throws IOException {
    try (var channel = FileChannel.open(dump)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      int count = 0;
      for (int at = 0; at <= bytes.limit() - wanted.length; at++) {
        count += isAt(bytes, at, wanted) ? 1 : 0;
      }
      return count;
    }
  }

  private static boolean isAt(ByteBuffer bytes, int at, byte[] wanted) {
    int length = 0;
    while (length < wanted.length && bytes.get(at + length) == wanted[length]) {
      length++;
    }
    return length == wanted.length;
  }
}
