// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTests {

  static final String FULL =
      """
      {
        "format": 1,
        "gates": {"load-fm": "typed-serial", "restart-card": "typed-serial-witness"},
        "witness": "signed",
        "least-logins-left": 3,
        "no-deviation-to": ["erase-all-fms", "erase-smfs"],
        "flows": ["%s"],
        "profiles": ["%s", "%s"],
        "evidence-folder": "/var/lib/fmwizard/evidence"
      }
      """
          .formatted("0".repeat(64), "1".repeat(64), "2".repeat(64));

  @Test
  void readsAllThatASiteMaySay() {
    assertThat(PolicyReader.read("p", FULL.getBytes(UTF_8)))
        .isEqualTo(
            new JsonReading.Read<>(
                new Policy(
                    Map.of(
                        ActionKind.LOAD_FM,
                        Strength.TYPED_SERIAL,
                        ActionKind.RESTART_CARD,
                        Strength.TYPED_SERIAL_WITNESS),
                    Policy.Witness.SIGNED,
                    3,
                    Set.of(ActionKind.ERASE_ALL_FMS, ActionKind.ERASE_SMFS),
                    Set.of("0".repeat(64)),
                    Set.of("1".repeat(64), "2".repeat(64)),
                    Optional.of("/var/lib/fmwizard/evidence"))));
  }

  @Test
  void readsAPolicyThatAsksForNothing() {
    assertThat(PolicyReader.read("p", "{\"format\": 1}".getBytes(UTF_8)))
        .isEqualTo(new JsonReading.Read<>(Policy.none()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"gates\": {\"erase-smfs\": \"typed-serial\"}|1:39: A gate of strength \"typed-serial\""
            + " is too weak for \"erase-smfs\": a policy may only tighten. The built-in value is"
            + " \"typed-serial-witness\": write that or a stronger one, or drop the key.",
        "\"least-logins-left\": 1|1:36: 1 logins left are too few: a policy may only tighten."
            + " The built-in value is 2: write that or a stronger one, or drop the key.",
        "\"least-logins-left\": 4|1:36: \"4\" is not allowed here. Write 2 to 3.",
        "\"witness\": \"none\"|1:26: \"none\" is not what a witness can give."
            + " Use one of: named, signed.",
        "\"gates\": {\"erase-smsf\": \"confirm\"}|1:25: The list of gates has the unknown key"
            + " \"erase-smsf\". Did you mean \"erase-smfs\".",
        "\"flows\": []|1:24: The list is empty. Fill it, or leave out what it is for.",
        "\"flows\": [\"ABC\"]|1:25: \"ABC\" is not a SHA-256."
            + " Write 64 lower-case hexadecimal digits, as sha256sum prints them.",
        "\"evidence-folder\": \"evidence\"|1:34: \"evidence\" is not a folder that can be used."
            + " Write an absolute path of plain names, without a slash at its end.",
        "\"witness\": \"named\", \"witness\": \"signed\"|1:35: The key \"witness\" is already"
            + " there at line 1. Keep one of the two.",
        "\"no-deviation-to\": [\"erase-smfs\", \"erase-smfs\"]|1:49: \"erase-smfs\" stands there"
            + " twice. Drop one.",
        "\"strict\": true|1:15: The policy has the unknown key \"strict\". Use one of:"
            + " evidence-folder, flows, gates, least-logins-left, no-deviation-to, profiles,"
            + " witness."
      })
  void saysWhereAKeyIsWrongAndWhatToDo(String key, String problem) {
    assertThat(problems("{\"format\": 1, " + key + "}"))
        .extracting(JsonProblem::toString)
        .containsExactly("p:" + problem);
  }

  @ParameterizedTest
  @CsvSource({"{}", "{\"format\": 2}", "{\"format\": \"1\"}", "[]", "''", "null"})
  void refusesWhatIsNoPolicyOfThisFormat(String text) {
    assertThat(problems(text)).hasSize(1);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    String bad = FULL.replace("typed-serial\"", "confirmed\"").replace("3,", "0,");

    assertThat(problems(bad.replace("/var", "var")))
        .extracting(JsonProblem::line)
        .containsExactly(3, 5, 9);
  }

  private static List<JsonProblem> problems(String text) {
    return PolicyReader.read("p", text.getBytes(UTF_8)) instanceof JsonReading.Problems<Policy> bad
        ? bad.problems()
        : List.of();
  }
}
