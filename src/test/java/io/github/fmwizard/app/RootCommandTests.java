// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RootCommandTests {

  @Test
  void tellsItsVersion() {
    var out = new StringWriter();

    var exitCode =
        new CommandLine(new RootCommand()).setOut(new PrintWriter(out, true)).execute("--version");

    assertThat(exitCode).isZero();
    assertThat(out.toString()).startsWith("fmwizard ");
  }

  @Test
  void tellsTheDigestsOfItsFlows() {
    var out = new StringWriter();
    new CommandLine(new RootCommand()).setOut(new PrintWriter(out, true)).execute("--version");

    assertThat(out.toString())
        .containsPattern("(?m)^flow luna-pcie-fm-recovery sha256 [0-9a-f]{64}$");
  }

  /** Else a real run's evidence, say, would go elsewhere without a word. */
  @ParameterizedTest
  @ValueSource(strings = {"--state /nowhere", "--plain", "--mono", "--config /none"})
  void refusesOptionsAheadOfACommand(String options) {
    var line = (options + " runs").split(" ");

    assertThat(RootCommand.run(line)).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void givesAnExampleOnEveryLevelOfHelp() {
    List<CommandLine> commands = commands(new CommandLine(new RootCommand()));

    assertThat(commands).hasSizeGreaterThan(6);
    assertThat(commands)
        .allSatisfy(
            command ->
                assertThat(command.getUsageMessage())
                    .as(command.getCommandSpec().qualifiedName())
                    .containsPattern("Examples?:")
                    .contains("  fmwizard "));
  }

  private static List<CommandLine> commands(CommandLine command) {
    return Stream.concat(
            Stream.of(command),
            command.getSubcommands().values().stream().flatMap(sub -> commands(sub).stream()))
        .toList();
  }
}
