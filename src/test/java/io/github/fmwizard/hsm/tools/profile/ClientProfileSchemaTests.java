// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

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
import io.github.fmwizard.flow.json.Mutations;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ClientProfileSchemaTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Words and keys that mean something in some places of a profile. */
  private static final List<String> WORDS =
      List.of(
          "",
          " x",
          "x",
          "X",
          "a".repeat(32),
          "y".repeat(77),
          "z".repeat(201),
          "a\tb",
          "\u00e4",
          "0x1",
          "0X1",
          "0x",
          "one",
          "none",
          "not-known",
          "documented",
          "inferred",
          "ctfm-load",
          "ctfm-delete",
          "library-delete",
          "lunareset",
          "lunacm-restart",
          "fmrecover-smfs",
          "/ctfm",
          "/usr/bin/ctfm",
          "/usr/./ctfm",
          "/usr/bin/fmrecover",
          "/etc/Chrystoki.conf",
          "/lib/libethsm.so",
          "/lib/libethsmXso");

  private static final List<String> KEYS =
      List.of("by", "login", "known", "note", "raw", "word", "line", "format", "ctfm", "other");

  private final JsonNode shipped = tree("wizard-flows/clients/luna-pcie.json");
  private final Schema schema =
      SCHEMAS.getSchema(tree("wizard-flows/schema/client-profile.schema.json"));

  private static JsonNode tree(String file) {
    try {
      return JSON.readTree(Files.readString(Path.of(file)));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void isASchema() {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(tree("wizard-flows/schema/client-profile.schema.json"))).isEmpty();
  }

  @Test
  void acceptsTheShippedProfile() {
    assertThat(schema.validate(shipped)).isEmpty();
  }

  @Test
  void agreesWithTheReaderOnOneChange() throws Exception {
    Mutations mutations = new Mutations(1, WORDS, KEYS);
    int bad = 0;
    for (int i = 0; i < 800; i++) {
      bad += agree(mutations.of(shipped));
    }

    assertThat(bad).isBetween(400, 795);
  }

  /** Checks that both say the same, and tells whether it is no. */
  private int agree(JsonNode document) throws Exception {
    List<Error> errors = schema.validate(document);
    byte[] content = JSON.writeValueAsString(document).getBytes(UTF_8);
    List<JsonProblem> problems =
        ClientProfileReader.read("f", content) instanceof JsonReading.Problems<ClientProfile> bad
            ? bad.problems().stream().filter(p -> p.kind() == JsonProblem.Kind.SHAPE).toList()
            : List.of();

    assertThat(problems.isEmpty())
        .withFailMessage(() -> "%s%n%s%n%s".formatted(errors, problems, new String(content, UTF_8)))
        .isEqualTo(errors.isEmpty());
    return errors.isEmpty() ? 0 : 1;
  }

  @Test
  void namesTheWordsOfTheReader() {
    JsonNode text = tree("wizard-flows/schema/client-profile.schema.json");

    assertThat(words(text.at("/$defs/known/enum"))).isEqualTo(ClientProfileMapper.KNOWN);
    assertThat(words(text.at("/$defs/login/enum")))
        .containsExactlyInAnyOrderElementsOf(ClientProfileMapper.LOGINS.keySet());
    assertThat(words(text.at("/properties/silence/items/properties/by/enum")))
        .isEqualTo(KnownLineMapper.TEMPLATES);
    for (ActionKind act : ActionKind.values()) {
      String pointer = "/properties/actions/properties/" + act.word() + "/properties/by/enum";
      assertThat(words(text.at(pointer)))
          .isEqualTo(CommandTemplate.of(act).stream().map(CommandTemplate::word).toList());
    }
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
