// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the packaged program. */
class ProgramIT {

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void setUp() {
    program = new Program(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "train",
        "resume",
        "runs",
        "flow",
        "flow check",
        "evidence",
        "evidence verify"
      })
  void helpsOnEveryLevelWithAnExample(String command) throws Exception {
    var words = (command + " --help").strip().split(" ");

    var ended = program.run(words).endsWith(0);

    assertThat(ended.out())
        .startsWith("Usage: " + ("fmwizard " + command).strip() + " ")
        .containsPattern("Examples?:\n  " + ("fmwizard " + command).strip());
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void tellsVersionAndFlow() throws Exception {
    var ended = program.run("--version").endsWith(0);

    assertThat(ended.out())
        .matches(
            "fmwizard "
                + System.getProperty("fmwizard.version")
                + "\nbuild sha256 [0-9a-f]{64}"
                + "\nflow luna-pcie-fm-recovery sha256 [0-9a-f]{64}"
                + "\nclient profile luna-pcie.json sha256 [0-9a-f]{64}\n");
    assertThat(ended.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --no-such            | Unknown option: '--no-such'
          train --no-such      | Unknown option: '--no-such'
          train --seed x       | Invalid value for option '--seed'
          qwxz                 | Unmatched argument at index 0: 'qwxz'
          flow                 | Say what to do with the flow: check.
          flow check           | Missing required parameter: 'FILE'
          evidence             | Say what to do with the evidence: verify.
          """)
  void refusesBadUsageWithAHint(String words, String hint) throws Exception {
    var ended = program.run(words.split(" ")).endsWith(2);

    assertThat(ended.err()).contains(hint, "Usage: fmwizard", "Example");
    assertThat(ended.out()).isEmpty();
    assertThat(program.state()).doesNotExist();
  }

  @Test
  void listsTheScenariosALineEach() throws Exception {
    var ended = program.run("train", "--list").endsWith(0);

    assertThat(ended.out().lines())
        .hasSizeGreaterThanOrEqualTo(14)
        .allMatch(line -> line.matches("[a-z0-9-]+  [A-Z].*\\.(  \\[.+\\])?"))
        .anyMatch(line -> line.startsWith("cured-by-erase-smfs  "));
    assertThat(ended.err()).isEmpty();
    assertThat(program.state()).doesNotExist();
  }

  @Test
  void namesTheScenarioThatIsMeant() throws Exception {
    var ended = program.run("train", "cured-by-relaod").endsWith(2);

    assertThat(ended.err())
        .isEqualTo("There is no scenario \"cured-by-relaod\". Did you mean cured-by-reload?\n");
    assertThat(ended.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"train cured-by-reload", "train", "train cured-by-reload --demo"})
  void startsNothingWithoutATerminal(String words) throws Exception {
    var ended = program.run(words.split(" ")).endsWith(6);

    assertThat(ended.err())
        .contains("There is no terminal on standard input and output. Nothing was started.");
    assertThat(ended.out()).isEmpty();
    startedNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"train cured-by-reload --plain", "train --plain"})
  void stopsSafelyAtTheEndOfTheInput(String words) throws Exception {
    var ended = program.run(words.split(" ")).endsWith(3);

    assertThat(ended.err()).contains("Nothing was started.");
    startedNothing();
  }

  private void startedNothing() throws Exception {
    assertThat(program.runs()).isEmpty();
    assertThat(program.entries("training")).isEmpty();
  }

  @Test
  void worksThroughALinkFromAnotherFolder() throws Exception {
    var link = folder.resolve("a link");
    Files.createSymbolicLink(link, program.launcher());

    program.through(link).run("train", "cured-by-reload", "--plain", "--demo").endsWith(0);

    assertThat(program.runs()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "unknown-key, 2",
    "duplicate-key, 2",
    "bad-type, 2",
    "missing-gate, 7",
    "gate-too-weak, 7",
    "unknown-action, 2",
    "unknown-predicate, 2",
    "truncated, 2",
    "second-document, 2",
    "too-large, 2"
  })
  void tellsThePlaceOfEachProblemOfAFlow(String name, int code) throws Exception {
    var file = name.equals("too-large") ? tooLarge() : malformed(name);

    var ended = program.run("flow", "check", file.toString()).endsWith(code);

    assertThat(ended.err().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("\\Q" + file + "\\E:\\d+:\\d+: .+\\. \\[[a-z-]+\\]"));
    assertThat(ended.out()).isEmpty();
  }

  private static Path malformed(String name) {
    return Path.of("src/test/resources/flows/malformed", name + ".json").toAbsolutePath();
  }

  private Path tooLarge() throws Exception {
    var flow = Files.readString(Path.of("wizard-flows/luna-pcie-fm-recovery.json"));
    return Files.writeString(folder.resolve("too-large.json"), flow + " ".repeat(256 * 1024));
  }

  @Test
  void findsTheShippedFlowSound() throws Exception {
    var flow = program.launcher().resolve("../../wizard-flows/luna-pcie-fm-recovery.json");

    var ended = program.run("flow", "check", flow.normalize().toString()).endsWith(0);

    assertThat(ended.out()).contains("the structure is sound");
  }

  @Test
  void saysThatThereAreNoRuns() throws Exception {
    assertThat(program.run("runs").endsWith(0).out()).startsWith("No runs in ");
    assertThat(program.run("runs", "--json").endsWith(0).out()).isEqualTo("[]\n");
    assertThat(program.run("resume").endsWith(0).out()).startsWith("Nothing to resume in ");
    for (var command : List.of("resume none", "evidence verify none")) {
      assertThat(program.run(command.split(" ")).endsWith(2).err())
          .contains("There is no run \"none\".");
    }
  }
}
