// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The schema takes what the reader takes, and the shipped scenarios are marked as the page says.
 */
class ScenarioSchemaTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TRAINING = Path.of("wizard-flows/training");
  private static final Path TEMPLATE = Path.of("wizard-flows/templates/scenario.json");

  private final Schema schema = schema();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              SchemaLocation.of("https://example.invalid/scenario"),
              JSON.readTree(Path.of("wizard-flows/schema/scenario.schema.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void takesTheTemplateAndEveryShippedScenario() throws Exception {
    try (Stream<Path> files = Files.list(TRAINING)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(all).hasSizeGreaterThanOrEqualTo(40);
      for (Path file : all) {
        assertThat(schema.validate(JSON.readTree(file.toFile()))).as(file.toString()).isEmpty();
      }
    }
    assertThat(schema.validate(JSON.readTree(TEMPLATE.toFile()))).isEmpty();
  }

  @Test
  void refusesWhatTheReaderRefuses() throws Exception {
    for (String pointer :
        List.of("", "/setup/cards/0", "/setup/cards/0/fms/0", "/files/0", "/criteria/0")) {
      JsonNode root = JSON.readTree(TEMPLATE.toFile());
      ((ObjectNode) root.at(pointer)).put("unknown", 1);
      assertThat(schema.validate(root)).as(pointer).isNotEmpty();
    }
  }

  @Test
  void marksACourseOfEightAndTenForExams() throws Exception {
    List<Scenario> all = new ScenarioLibrary(TRAINING).all();
    List<Scenario> course =
        all.stream()
            .filter(one -> one.teaching().course().isPresent())
            .sorted(Comparator.comparing(one -> one.teaching().course().orElse(0)))
            .toList();
    String page = Files.readString(Path.of("src/site/markdown/training.md"));

    assertThat(course)
        .extracting(one -> one.teaching().course())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).mapToObj(Optional::of).toList());
    for (Scenario one : course) {
      assertThat(page).contains("| " + one.teaching().course().get() + " | `" + one.name() + "` |");
      assertThat(one.teaching().examPool()).isFalse();
    }
    assertThat(all).filteredOn(one -> one.teaching().examPool()).hasSize(10);
  }
}
