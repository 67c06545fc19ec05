// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActingCommandTests {

  private static final CardSerial SERIAL = new CardSerial("521234");
  private static final Path REPLY = Path.of("/run/reply");

  static Stream<ActingCommand> commands() {
    return Stream.of(
        ActingCommand.deleteFm("/lib/x.so", SERIAL, new FmId(0xa000), REPLY),
        ActingCommand.activateSmfs("/lib/x.so", SERIAL, REPLY));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isReadAsItWasWritten(ActingCommand command) {
    var line = command.line(List.of("/usr/bin/java", "-cp", "x.jar"));
    var arguments = line.subList(line.indexOf(ActingCommand.MAIN) + 1, line.size());

    assertThat(ActingCommand.of(arguments.toArray(String[]::new))).isEqualTo(command);
  }

  @Test
  void leavesNoTraceOfACrash() {
    var line = commands().findFirst().orElseThrow().line(List.of("/usr/bin/java", "-cp", "x.jar"));

    assertThat(line.get(0)).isEqualTo("/bin/sh");
    assertThat(line.get(2)).startsWith("ulimit -c 0;");
    assertThat(line).contains("-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "delete-fm /l.so 521234 - /r",
        "activate-smfs /l.so 521234 a000 /r",
        "erase /l.so 521234 - /r",
        "delete-fm /l.so 521234 a0000 /r",
        "delete-fm l.so 521234 a000 /r",
        "delete-fm /l.so 521234 a000 r",
        "delete-fm /l.so 52x a000 /r",
        "delete-fm /l.so 521234 a000 /r more"
      })
  void takesNoOtherArguments(String arguments) {
    assertThatThrownBy(() -> ActingCommand.of(arguments.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
