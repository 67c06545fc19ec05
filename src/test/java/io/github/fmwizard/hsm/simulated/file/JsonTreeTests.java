// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees made by hand are those of the library's mapper. */
class JsonTreeTests {

  private final JsonMapper mapper = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "[[], {}, [{}]]",
        "{\"a\": 1, \"b\": [true, false, null], \"c\": {\"d\": \"\\u00e9\\n\\\"\"}}",
        "[0, -1, 2147483648, 123456789012345678901234567890, 1.5, 1e3]",
        "\"text\"",
        ""
      })
  void readsAndWritesWhatTheMapperDoes(String json) throws Exception {
    var tree = JsonTree.read(json);

    assertThat(tree).isEqualTo(mapper.readTree(json));
    if (!json.isEmpty()) {
      assertThat(JsonTree.pretty(tree)).isEqualTo(mapper.readTree(json).toPrettyString());
    }
  }

  @Test
  void readsAndWritesEachScenarioAsTheMapperDoes() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("wizard-flows/training"))) {
      files = all.filter(file -> file.toString().endsWith(".json")).toList();
    }

    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      var json = Files.readString(file);
      assertThat(JsonTree.read(json)).isEqualTo(mapper.readTree(json));
      assertThat(JsonTree.pretty(JsonTree.read(json)))
          .isEqualTo(mapper.readTree(json).toPrettyString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1, \"a\": 2}", "{} {}", "[1] 2", "{", "[1,", "{\"a\"}", "x"})
  void refusesWhatIsNotOneValue(String json) {
    assertThatThrownBy(() -> JsonTree.read(json)).isInstanceOf(JsonProcessingException.class);
  }
}
