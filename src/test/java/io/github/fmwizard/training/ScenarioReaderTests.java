// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.json.Quote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTests {

  private static final Path SHIPPED = Path.of("wizard-flows/training");
  private static final String NAME = "cured-by-reload";

  private String json;

  @TempDir private Path folder;

  @BeforeEach
  void read() throws Exception {
    json = Files.readString(SHIPPED.resolve(NAME + ".json"));
    Files.createDirectory(folder.resolve("certificates"));
    Files.copy(
        SHIPPED.resolve("certificates/fm-signer.pem"),
        folder.resolve("certificates/fm-signer.pem"));
  }

  @Test
  void readsAShippedScenario() throws Exception {
    var scenario = ScenarioReader.read(SHIPPED.resolve(NAME + ".json"));

    assertThat(scenario.name()).isEqualTo(NAME);
    assertThat(scenario.expected().end()).isEqualTo(Waiting.End.RECOVERED);
    assertThat(scenario.expected().leastRung()).hasValue(1);
    assertThat(scenario.setup().files()).hasSize(3);
    assertThat(scenario.briefing().operator()).isEqualTo("Ada Lind");
    assertThat(scenario.model()).isNotEmpty();
  }

  @Test
  void readsTheCopyThatARunKeeps() throws Exception {
    Path copy = folder.resolve("certificates").resolve("0002-scenario.json");
    Files.writeString(copy, json);

    assertThat(ScenarioReader.readCopy(copy).name()).isEqualTo(NAME);
    assertThat(catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(copy)))
        .isNotNull();
  }

  @Test
  void tellsAllProblemsWithTheirPlaces() {
    var problems =
        problems(
            json.replace("\"aim\"", "\"aims\"")
                .replace("\"firmware\": \"7.7.1\"", "\"firmware\": 7")
                .replace("\"end\": \"recovered\"", "\"end\": \"healed\""));

    assertThat(problems)
        .anyMatch(
            text ->
                text.matches(".*json:6:\\d+: .* unknown key \"aims\"\\. Did you mean \"aim\"\\."));
    assertThat(problems)
        .anyMatch(text -> text.endsWith("Expected a text, found a number. Write a text here."));
    assertThat(problems)
        .anyMatch(text -> text.contains("\"healed\" is not an end of a run. Use one of: "));
    assertThat(problems).noneMatch(text -> text.contains(":0:"));
  }

  @Test
  void tellsInItsOwnWordsWhereAFileIsCutOff() {
    assertThat(problems(json.substring(0, 200)))
        .singleElement()
        .asString()
        .matches(
            ".*json:\\d+:\\d+: The file ends in the middle of the document\\. Is it complete\\?"
                + " Copy it again\\.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Cured",
        "9-lives",
        "-cured",
        "cured by",
        "c2345678901234567890123456789012345678901"
      })
  void refusesANameThatIsNone(String name) throws Exception {
    Path copy = folder.resolve("copy.json");
    Files.writeString(copy, json.replace("\"name\": \"" + NAME, "\"name\": \"" + name));

    assertThat(
            catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.readCopy(copy))
                .problems())
        .singleElement()
        .asString()
        .endsWith(
            Quote.of(name)
                + " is not the name of its file in lower case with hyphens. Write the name of its"
                + " file in lower case with hyphens.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".hidden.fm", "_a.fm", "a/b.fm", "a b.fm", "\u00e4.fm"})
  void refusesAFileNameThatIsNone(String name) {
    assertThat(problems(json.replaceFirst("\"pinguard-1.00.fm\"", "\"" + name + "\"")))
        .isNotEmpty()
        .allMatch(
            text -> text.contains(Quote.of(name) + " is not a file name. Write a file name."));
  }

  @Test
  void tellsASyntaxErrorAlone() {
    assertThat(problems(json.replaceFirst("\"title\":", "\"title\"")))
        .singleElement()
        .asString()
        .contains(NAME + ".json:5:");
    assertThat(problems(json + "{}")).hasSize(1);
    assertThat(problems(json.replaceFirst("\"title\":", "\"aim\": \"\", \"title\":")))
        .singleElement()
        .asString()
        .contains("The key \"aim\" is already there at line");
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    assertThat(problems(json.replace("\"operator\": \"Ada Lind\"", "\"operator\": \"Nobody\"")))
        .singleElement()
        .asString()
        .contains("\"Nobody\" is not among the people");
    assertThat(problems(json.replace("\"exit\": 0", "\"exit\": 4"))).hasSize(1);
    assertThat(problems(json.replace("\"signer\": \"fm-signer.pem\"", "\"signer\": \"no.pem\"")))
        .hasSize(2);
    assertThat(problems(json.replace("\"card\": \"5247001\"", "\"card\": \"5247002\""))).hasSize(1);
    assertThat(problems(json.replace("\"name\": \"" + NAME, "\"name\": \"other"))).hasSize(1);
    assertThat(problems(json.replaceFirst("\"password\".*", ""))).hasSize(1);
  }

  private List<String> problems(String text) {
    Path file = folder.resolve(NAME + ".json");
    ScenarioException thrown =
        catchThrowableOfType(
            ScenarioException.class,
            () -> {
              Files.writeString(file, text);
              ScenarioReader.read(file);
            });
    assertThat(thrown).isNotNull();
    return thrown.problems();
  }
}
