// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.fmwizard.flow.json.StepMapper.AskMapper;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Known;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowSchemaTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TEXT =
      FlowTexts.text(Path.of("wizard-flows/schema/flow.schema.json"));

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Schema SCHEMA = SCHEMAS.getSchema(tree(TEXT));

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void isASchema() {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(tree(TEXT))).isEmpty();
    assertThat(meta.validate(tree("{\"type\": \"flow\"}"))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"small.json", "example.json"})
  void acceptsWhatTheReaderAccepts(String name) {
    assertThat(SCHEMA.validate(tree(FlowTexts.text(name)))).isEmpty();
  }

  @Test
  void acceptsTheShippedFlow() {
    assertThat(SCHEMA.validate(tree(FlowTexts.text(FlowTexts.SHIPPED)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"small.json, 1, 700", "example.json, 2, 700"})
  void agreesWithTheReaderOnOneChange(String name, long seed, int documents) throws Exception {
    JsonNode sound = tree(FlowTexts.text(name));
    Mutations mutations = new Mutations(seed);
    int bad = 0;
    for (int i = 0; i < documents; i++) {
      bad += agree(mutations.of(sound));
    }

    assertThat(bad).isBetween(documents / 2, documents - 20);
  }

  @Test
  void agreesWithTheReaderOnManyChanges() throws Exception {
    JsonNode document = tree(FlowTexts.text("example.json"));
    Mutations mutations = new Mutations(3);
    for (int i = 0; i < 50; i++) {
      document = mutations.of(document);
      agree(document);
    }
  }

  /** Checks that both say the same, and tells whether it is no. */
  private static int agree(JsonNode document) throws Exception {
    List<Error> errors = SCHEMA.validate(document);
    byte[] content =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document).getBytes(UTF_8);
    List<JsonProblem> problems =
        FlowReader.read("f", content) instanceof JsonReading.Problems<FlowDocument> bad
            ? bad.problems().stream().filter(FlowSchemaTests::canBeSaidInASchema).toList()
            : List.of();

    assertThat(problems.isEmpty())
        .withFailMessage(() -> "%s%n%s%n%s".formatted(errors, problems, new String(content, UTF_8)))
        .isEqualTo(errors.isEmpty());
    return errors.isEmpty() ? 0 : 1;
  }

  private static boolean canBeSaidInASchema(JsonProblem problem) {
    return problem.kind() == JsonProblem.Kind.SHAPE
        && !problem.message().matches("The text takes .* lines.*");
  }

  @Nested
  class Words {

    @Test
    void areThoseOfTheModel() {
      assertThat(words("/$defs/known/enum")).isEqualTo(Word.words(Known.class));
      assertThat(words("/$defs/act/properties/do/enum")).isEqualTo(Word.words(ActionKind.class));
      assertThat(words("/$defs/gate/properties/strength/enum"))
          .isEqualTo(Word.words(Strength.class));
      assertThat(words("/$defs/verify/properties/moves/items/enum"))
          .isEqualTo(Word.words(Move.class));
    }

    @Test
    void ofPredicatesAreThoseThatAFlowMayUse() {
      assertThat(words("/$defs/predicate/enum")).isEqualTo(PredicateMapper.WRITABLE);
    }

    @Test
    void ofPredicatesThatTakeAnArgumentAreThoseOfTheModel() {
      for (JsonNode rule : at("/$defs/arguments/allOf")) {
        String argument = rule.at("/then/required/0").asText();
        List<String> takers =
            Arrays.stream(Predicate.values())
                .filter(p -> p.writable() && takes(p, argument))
                .map(Predicate::word)
                .toList();

        assertThat(words(rule.at("/if/anyOf/0/properties/expect/enum"))).isEqualTo(takers);
        assertThat(words(rule.at("/if/anyOf/1/properties/holds/enum"))).isEqualTo(takers);
      }
      assertThat(at("/$defs/arguments/allOf")).hasSameSizeAs(Predicate.Argument.values());
    }

    private static boolean takes(Predicate predicate, String argument) {
      return predicate.arguments().stream().anyMatch(each -> each.word().equals(argument));
    }

    @Test
    void ofQuestionsAreThoseOfTheReader() {
      assertThat(words("/$defs/ask/properties/kind/enum")).isEqualTo(AskMapper.KINDS);
      assertThat(words("/$defs/ask/allOf/0/then/properties/from/enum"))
          .isEqualTo(AskMapper.FROM.get("choice"));
      assertThat(words("/$defs/ask/allOf/1/then/properties/from/enum"))
          .isEqualTo(AskMapper.FROM.get("table"));
    }

    @Test
    void ofQuestionsAreThoseOfTheModel() {
      List<String> written = new ArrayList<>();
      for (String kind : AskMapper.KINDS) {
        List<String> choices = AskMapper.FROM.getOrDefault(kind, List.of());
        choices.forEach(from -> written.add(kind + "-" + from));
        if (choices.isEmpty()) {
          written.add(kind);
        }
      }

      assertThat(written).containsExactlyInAnyOrderElementsOf(Word.words(AskKind.class));
    }

    @Test
    void ofStepsAreThoseOfTheReader() {
      assertThat(at("/$defs/step/oneOf"))
          .extracting(choice -> choice.at("/required/0").asText())
          .containsExactlyElementsOf(StepMapper.BODIES);
    }

    private static List<String> words(String pointer) {
      return words(at(pointer));
    }

    private static List<String> words(JsonNode list) {
      return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode at(String pointer) {
      return tree(TEXT).at(pointer);
    }
  }
}
