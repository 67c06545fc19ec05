// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.fmwizard.flow.json.Mutations;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTests {

  private static final String FULL =
      """
      {
        "format": 1,
        "plain": true,
        "ascii": false,
        "mono": true,
        "state": "/var/lib/fmwizard",
        "flows": "/opt/flows",
        "log-level": "debug",
        "restart-wait-seconds": 1200,
        "client-profile": "/etc/fmwizard/client.json"
      }
      """;

  private static final Settings ALL =
      new Settings(
          Optional.of(true),
          Optional.of(false),
          Optional.of(true),
          Optional.of(Path.of("/var/lib/fmwizard")),
          Optional.of(Path.of("/opt/flows")),
          Optional.of("debug"),
          Optional.of(Duration.ofMinutes(20)),
          Optional.of(Path.of("/etc/fmwizard/client.json")));

  @TempDir private Path home;

  private Path system() {
    return home.resolve("system.json");
  }

  private Path user() throws IOException {
    return Files.createDirectories(home.resolve(".config/fmwizard")).resolve("config.json");
  }

  private Configuration find(Map<String, String> environment) {
    return Configuration.find(environment, Optional.empty(), system());
  }

  @Nested
  class Precedence {

    @Test
    void setsNothingWhereNothingIs() {
      assertThat(find(Map.of("HOME", home.toString())))
          .isEqualTo(new Configuration(Settings.NONE, List.of()));
    }

    @Test
    void readsTheSystemsFile() throws IOException {
      Files.writeString(system(), FULL);

      assertThat(find(Map.of("HOME", home.toString())).settings()).isEqualTo(ALL);
    }

    @Test
    void putsTheUsersFileBeforeTheSystemsKeyByKey() throws IOException {
      Files.writeString(system(), FULL);
      Files.writeString(user(), "{\"format\": 1, \"plain\": false, \"state\": \"/mine\"}");
      Settings found = find(Map.of("HOME", home.toString())).settings();

      assertThat(found.plain()).contains(false);
      assertThat(found.state()).contains(Path.of("/mine"));
      assertThat(found.flows()).isEqualTo(ALL.flows());
    }

    @Test
    void findsTheUsersFileByXdg() throws IOException {
      Path folder = Files.createDirectories(home.resolve("xdg/fmwizard"));
      Files.writeString(folder.resolve("config.json"), "{\"format\": 1, \"mono\": true}");
      Settings found =
          find(Map.of("HOME", "/nowhere", "XDG_CONFIG_HOME", home + "/xdg")).settings();

      assertThat(found.mono()).contains(true);
    }

    @Test
    void putsTheEnvironmentBeforeFiles() throws IOException {
      Files.writeString(system(), FULL);
      Settings found =
          find(Map.of(
                  "HOME", home.toString(),
                  "FMWIZARD_PLAIN", "no",
                  "FMWIZARD_STATE", "/other",
                  "FMWIZARD_LOG_LEVEL", "warn",
                  "FMWIZARD_RESTART_WAIT_SECONDS", "60",
                  "FMWIZARD_CLIENT_PROFILE", ""))
              .settings();

      assertThat(found.plain()).contains(false);
      assertThat(found.state()).contains(Path.of("/other"));
      assertThat(found.logLevel()).contains("warn");
      assertThat(found.restartWait()).contains(Duration.ofSeconds(60));
      assertThat(found.clientProfile()).isEqualTo(ALL.clientProfile());
    }

    @Test
    void putsANamedFileInPlaceOfBoth() throws IOException {
      Files.writeString(system(), FULL);
      Files.writeString(user(), FULL);
      Path named = Files.writeString(home.resolve("named.json"), "{\"format\": 1}");
      Map<String, String> environment = Map.of("HOME", home.toString());

      assertThat(Configuration.find(environment, Optional.of(named), system()).settings())
          .isEqualTo(Settings.NONE);
      assertThat(
              find(Map.of("HOME", home.toString(), "FMWIZARD_CONFIG", named.toString())).settings())
          .isEqualTo(Settings.NONE);
    }
  }

  @Nested
  class Problems {

    @Test
    void ofAllFilesAndVariablesAreSaidTogether() throws IOException {
      Files.writeString(system(), "{\"format\": 1,\n \"palin\": true}");
      Files.writeString(user(), "{\"format\": 1, \"state\": \"mine\"}");

      assertThat(find(Map.of("HOME", home.toString(), "FMWIZARD_ASCII", "maybe")).problems())
          .containsExactly(
              "FMWIZARD_ASCII: \"maybe\" is not allowed here. Write true or false.",
              user() + ":1:24: \"mine\" is not an absolute path. Write a path that begins with /.",
              system()
                  + ":2:2: The configuration has the unknown key \"palin\". Did you mean"
                  + " \"plain\".");
    }

    @Test
    void areSaidOfANamedFileThatIsMissing() {
      Path missing = home.resolve("missing.json");

      assertThat(Configuration.find(Map.of(), Optional.of(missing), system()).problems())
          .containsExactly(missing + ": There is no such file. Name another one.");
    }

    @ParameterizedTest
    @CsvSource({
      "FMWIZARD_LOG_LEVEL, loud",
      "FMWIZARD_RESTART_WAIT_SECONDS, 29",
      "FMWIZARD_RESTART_WAIT_SECONDS, 7201",
      "FMWIZARD_RESTART_WAIT_SECONDS, 60s",
      "FMWIZARD_MONO, 2"
    })
    void areSaidOfAVariable(String name, String value) {
      assertThat(find(Map.of("HOME", home.toString(), name, value)).problems())
          .singleElement()
          .asString()
          .startsWith(name + ": \"" + value + "\" is not allowed here. Write ");
    }
  }

  @Nested
  class ItsSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void agreesWithTheReader() throws IOException {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(JSON.readTree(Path.of("wizard-flows/schema/config.schema.json").toFile()));
      JsonNode sound = JSON.readTree(FULL);
      assertThat(schema.validate(sound)).isEmpty();
      Mutations mutations =
          new Mutations(
              5,
              List.of("", "/", "/a b", "a", "/a\u0000", "debug", "info", "loud", "true"),
              List.of("format", "plain", "state", "log-level", "restart-wait-seconds", "other"));
      int bad = 0;
      for (int i = 0; i < 800; i++) {
        bad += agree(schema, mutations.of(sound));
      }

      assertThat(bad).isBetween(200, 790);
    }

    private static int agree(Schema schema, JsonNode document) throws JsonProcessingException {
      List<Error> errors = schema.validate(document);
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
      JsonReading<Settings> reading = ConfigReader.read("c", text.getBytes(UTF_8));

      assertThat(reading instanceof JsonReading.Read)
          .withFailMessage(() -> "%s%n%s%n%s".formatted(errors, reading, text))
          .isEqualTo(errors.isEmpty());
      return errors.isEmpty() ? 0 : 1;
    }

    @Test
    void hasTheBoundsAndWordsOfTheReader() throws IOException {
      JsonNode keys =
          JSON.readTree(Path.of("wizard-flows/schema/config.schema.json").toFile())
              .get("properties");

      assertThat(keys.at("/restart-wait-seconds/minimum").asInt())
          .isEqualTo(Settings.LEAST_WAIT_SECONDS);
      assertThat(keys.at("/restart-wait-seconds/maximum").asInt())
          .isEqualTo(Settings.MOST_WAIT_SECONDS);
      assertThat(keys.at("/log-level/enum")).hasSameSizeAs(ConfigReader.LEVELS);
    }
  }
}
