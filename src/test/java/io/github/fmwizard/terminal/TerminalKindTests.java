// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalKindTests {

  private final Map<String, String> environment =
      new HashMap<>(Map.of("TERM", "xterm-256color", "LANG", "de_DE.UTF-8"));

  @Test
  void aModernTerminalGetsEverything() {
    assertThat(kind()).isEqualTo(new TerminalKind(false, false, false, false, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dumb", "", "unknown"})
  void oneWithoutACursorGetsTheLinearMode(String term) {
    environment.put("TERM", term);

    assertThat(kind().linear()).isTrue();
  }

  @Test
  void noTermAtAllMeansTheLinearMode() {
    environment.remove("TERM");

    assertThat(kind().linear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vt100", "vt100-nav", "vt220", "ansi"})
  void anOldTerminalGetsAsciiAndNoColours(String term) {
    environment.put("TERM", term);

    assertThat(kind()).isEqualTo(new TerminalKind(false, true, true, false, false));
  }

  @Test
  void theLinuxConsoleMarksNoPaste() {
    environment.put("TERM", "linux");

    assertThat(kind()).isEqualTo(new TerminalKind(false, false, false, false, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/dev/ttyS0", "/dev/ttyUSB1", "/dev/ttyAMA0", "/dev/ttyACM0", "/dev/hvc0"})
  void aSerialLineGetsAsciiAndNoColours(String line) {
    var kind = TerminalKind.of(environment, line);

    assertThat(kind).isEqualTo(new TerminalKind(false, true, true, true, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/pts/3", "/dev/tty1", "/dev/tty", "/dev/console", ""})
  void otherLinesAreNotSerial(String line) {
    assertThat(TerminalKind.of(environment, line).serial()).isFalse();
  }

  @Test
  void noColorCountsWhenItIsNotEmpty() {
    environment.put("NO_COLOR", "");
    assertThat(kind().mono()).isFalse();

    environment.put("NO_COLOR", "1");
    assertThat(kind().mono()).isTrue();
  }

  @Test
  void theStrongestLocaleDecides() {
    environment.put("LC_ALL", "C");
    assertThat(kind().ascii()).isTrue();

    environment.put("LC_ALL", "C.utf8");
    environment.put("LANG", "C");
    assertThat(kind().ascii()).isFalse();
  }

  @Test
  void noLocaleMeansAscii() {
    environment.remove("LANG");

    assertThat(kind().ascii()).isTrue();
  }

  private TerminalKind kind() {
    return TerminalKind.of(environment, "/dev/pts/0");
  }

  /** The launcher starts Java in another one, for the names of files. */
  @Test
  void goesByTheLocaleOfThePerson() {
    var ours = Map.of("LC_ALL", "C.UTF-8", "TERM", "xterm");

    assertThat(TerminalKind.of(TerminalKind.environment(ours, "C"), "/dev/pts/0").ascii()).isTrue();
    assertThat(TerminalKind.of(TerminalKind.environment(ours, null), "/dev/pts/0").ascii())
        .isFalse();
  }
}
