// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.json.JsonReading;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicySchemaTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TEXT =
      FlowTexts.text(Path.of("wizard-flows/schema/policy.schema.json"));

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final List<String> KEYS =
      List.of(
          "format",
          "gates",
          "witness",
          "least-logins-left",
          "no-deviation-to",
          "flows",
          "profiles",
          "evidence-folder",
          "load-fm",
          "erase-smfs",
          "erase-all-fms",
          "other");

  private static final List<String> WORDS =
      List.of(
          "",
          "confirm",
          "typed-serial",
          "typed-serial-witness",
          "named",
          "signed",
          "load-fm",
          "erase-smfs",
          "a".repeat(64),
          "b".repeat(64),
          "c".repeat(63),
          "D".repeat(64),
          "/var/lib",
          "/",
          "/var/lib/",
          "/var/../lib",
          "lib");

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final Schema SCHEMA = SCHEMAS.getSchema(tree(TEXT));

  @Test
  void isASchema() {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(tree(TEXT))).isEmpty();
  }

  @Test
  void agreesWithTheReader() throws JsonProcessingException {
    JsonNode sound = tree(PolicyReaderTests.FULL);
    assertThat(SCHEMA.validate(sound)).isEmpty();
    Mutations mutations = new Mutations(4, WORDS, KEYS);
    int bad = 0;
    for (int i = 0; i < 1500; i++) {
      bad += agree(mutations.of(sound));
    }

    assertThat(bad).isBetween(600, 1450);
  }

  private static int agree(JsonNode document) throws JsonProcessingException {
    List<Error> errors = SCHEMA.validate(document);
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    JsonReading<Policy> reading = PolicyReader.read("p", text.getBytes(UTF_8));

    assertThat(reading instanceof JsonReading.Read)
        .withFailMessage(() -> "%s%n%s%n%s".formatted(errors, reading, text))
        .isEqualTo(errors.isEmpty());
    return errors.isEmpty() ? 0 : 1;
  }

  @ParameterizedTest
  @EnumSource(ActionKind.class)
  void allowsTheStrengthsFromTheBuiltInOneUp(ActionKind action) {
    JsonNode strengths = tree(TEXT).at("/properties/gates/properties/" + action.word());
    JsonNode words =
        strengths.has("enum") ? strengths.get("enum") : tree(TEXT).at("/$defs/any-strength/enum");
    List<String> allowed =
        Arrays.stream(Strength.values())
            .filter(strength -> strength.compareTo(action.least()) >= 0)
            .map(Strength::word)
            .toList();

    assertThat(texts(words)).isEqualTo(allowed);
  }

  @Test
  void hasTheWordsOfTheModel() {
    assertThat(texts(tree(TEXT).at("/properties/no-deviation-to/items/enum")))
        .isEqualTo(Word.words(ActionKind.class));
    assertThat(texts(tree(TEXT).at("/properties/witness/enum")))
        .isEqualTo(Word.words(Policy.Witness.class));
    assertThat(tree(TEXT).at("/properties/least-logins-left/minimum").asInt())
        .isEqualTo(Policy.BUILT_IN_LOGINS);
    assertThat(tree(TEXT).at("/properties/least-logins-left/maximum").asInt())
        .isEqualTo(Policy.MOST_LOGINS);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
