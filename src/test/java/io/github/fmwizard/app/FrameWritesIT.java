// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.NeedsProgram;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program asks of the system for a start, a frame and a second that passes. */
@NeedsTmux
@NeedsProgram(value = "strace", in = "strace")
class FrameWritesIT {

  private static final String LONG_ACT =
      "{\"on\": \"restart-card\", \"nth\": 1, \"fault\": \"hangs\", \"seconds\": 200}";

  /** A write to standard output, as strace prints it, with the number of bytes. */
  private static final Pattern WRITE =
      Pattern.compile("write\\(1</dev/pts/.*, (\\d+)(?:\\) += | <unfinished)");

  @TempDir private Path folder;

  @Test
  void takesThreeRunsOfSttyAndOneWriteAFrame() throws Exception {
    try (var sitting = Sitting.at(folder).withFault(LONG_ACT)) {
      var terminal = sitting.terminal();
      sitting.trainUnder(
          "strace -f -y -qq -s 8 -e trace=execve,write -e signal=none -o '" + trace() + "'");
      terminal.awaitScreen("Who is at the console?");
      assertThat(programs()).as("state, mode, size").hasSizeBetween(2, 3);
      assertThat(written()).as("how the screen is entered, with the frame").hasSize(1);

      sitting.open().toTheSerial().toTheFile().toTheGate().restart();
      terminal.awaitScreen(": 2 s");
      int before = written().size();
      terminal.awaitScreen(": 6 s");
      assertThat(written().subList(before, written().size()))
          .hasSizeBetween(3, 6)
          .allMatch(bytes -> bytes < 100);
      assertThat(programs()).as("and looks whether the mode is still ours").hasSizeBetween(3, 9);
      assertThat(written()).hasSizeLessThan(100);
    }
  }

  private Path trace() {
    return folder.resolve("trace");
  }

  /** Returns the runs of stty. */
  private List<String> programs() throws IOException {
    try (var lines = Files.lines(trace())) {
      return lines.filter(line -> line.contains("execve(\"/usr/bin/stty\"")).toList();
    }
  }

  /** Returns how many bytes each write to the terminal had. */
  private List<Integer> written() throws IOException {
    try (var lines = Files.lines(trace())) {
      return lines
          .map(WRITE::matcher)
          .filter(Matcher::find)
          .map(found -> Integer.parseInt(found.group(1)))
          .toList();
    }
  }
}
