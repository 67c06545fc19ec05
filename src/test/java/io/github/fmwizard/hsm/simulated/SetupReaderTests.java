// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.ReadImage;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import io.github.fmwizard.hsm.simulated.file.CardJson;
import io.github.fmwizard.hsm.simulated.file.FaultJson;
import io.github.fmwizard.hsm.simulated.file.SetupException;
import io.github.fmwizard.hsm.simulated.file.SetupReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupReaderTests {

  private static final Map<String, JsonNode> CERTIFICATE =
      Map.of(
          "label", TextNode.valueOf("signer"),
          "key", TextNode.valueOf("ab".repeat(32)),
          "not-before", TextNode.valueOf("2026-05-04T08:00:00Z"),
          "not-after", TextNode.valueOf("2027-05-04T08:00:00Z"));

  @Nested
  class Hosts {

    @Test
    void areReadFromTheExample() throws Exception {
      HostSetup setup = SetupReader.host(Bench.host(), "host");

      assertThat(setup.cards()).hasSize(1);
      SimulatedCard card = setup.cards().get(0);
      assertThat(card.identity().serial()).isEqualTo(Bench.CARD.serial());
      assertThat(card.fms()).extracting(InstalledFm::id).containsExactly(Bench.CAESAR, Bench.VAULT);
      assertThat(card.smfs().keySets()).extracting(KeySet::owner).contains("A. Keeper");
      assertThat(card.settings()).isEqualTo(InventedSettings.defaults());
    }

    @Test
    void areWrittenAsTheyAreRead() throws Exception {
      ObjectNode host = Bench.host();
      Bench.twoCards(host);
      Bench.settings(host).put("called-after-seconds", 5).put("crash-stops", "none");
      Bench.card(host).putObject("running").put("is", "stuck").put("shows", "tamper");
      for (SimulatedCard card : SetupReader.host(host, "").cards()) {
        ObjectNode again = host.deepCopy();
        again.putArray("cards").add(CardJson.write(card));
        assertThat(SetupReader.host(again, "").cards()).containsExactly(card);
      }
    }

    @Test
    void tellAllProblemsAtOnceWithTheirPlace() {
      ObjectNode host = Bench.host();
      Bench.card(host).put("serial", "12").put("colour", "red").remove("firmware");
      Bench.fm(host, 1).put("behaviour", "lazy").put("id", 7);
      Bench.settings(host).put("restart-seconds", -1).putArray("seen-while-halted").add("all");

      assertThat(problems(host))
          .containsExactlyInAnyOrder(
              "host.cards[0].serial: this should be a serial of 4 to 16 digits, not \"12\".",
              "host.cards[0].firmware: this key is missing.",
              "host.cards[0].fms[1].id: this should be an FM ID such as a000.",
              "host.cards[0].fms[1].behaviour: this should be one of good, halts-at-start,"
                  + " halts-when-called, misbehaves, halts-on-smfs-contents, not \"lazy\".",
              "host.cards[0].settings.restart-seconds: this should be a whole number of seconds.",
              "host.cards[0].settings.seen-while-halted: \"all\" is none of condition, halt-code,"
                  + " identity, features, policies, so-role, fm-list.",
              "host.cards[0].colour: this key is not known here.");
    }

    @Test
    void haveNoKeyThatIsNotKnownInAnyObject() {
      ObjectNode host = Bench.host();
      ObjectNode card = Bench.card(host);
      card.putObject("policies");
      card.putObject("running").put("is", "halted").put("code", "0x0001A000");
      card.putObject("flags");
      card.putObject("so");
      card.putArray("certificates").addObject().setAll(CERTIFICATE);
      card.putArray("kernel").addObject().put("at", "2026-05-04T08:00:00Z").put("text", "up");
      Bench.settings(host).putObject("replace").put("is", "refused");
      int objects = surprise(host);

      assertThat(objects).isEqualTo(16);
      assertThat(problems(host))
          .hasSize(objects)
          .doesNotHaveDuplicates()
          .allMatch(problem -> problem.endsWith(".surprise: this key is not known here."))
          .endsWith("host.surprise: this key is not known here.");
    }

    private int surprise(JsonNode node) {
      int objects = 0;
      for (JsonNode inner : node) {
        objects += surprise(inner);
      }
      if (node instanceof ObjectNode object) {
        object.put("surprise", 1);
        objects++;
      }
      return objects;
    }

    @Test
    void tellAMissingKeyFromAnEmptyTextAndFromAnotherType() {
      ObjectNode host = Bench.host();
      Bench.card(host).put("firmware", "").put("node", 7).remove("serial");
      Bench.fm(host, 0).put("fingerprint", "");

      assertThat(problems(host))
          .containsExactlyInAnyOrder(
              "host.cards[0].serial: this key is missing.",
              "host.cards[0].firmware: this should be a version such as 7.7.1, not \"\".",
              "host.cards[0].node: this should be a node such as /dev/k7pf0.",
              "host.cards[0].fms[0].fingerprint: this should be 20 lower-case hexadecimal digits,"
                  + " not \"\".");
    }

    @Test
    void haveOneOrTwoCards() {
      ObjectNode none = Bench.host();
      none.putArray("cards");
      assertThat(problems(none)).containsExactly("host: A host has one or two cards, not 0");
    }

    @Test
    void haveNoTwoCardsOrFmsWithTheSameName() {
      ObjectNode host = Bench.host();
      Bench.twoCards(host);
      ((ObjectNode) host.get("cards").get(1)).put("serial", Bench.CARD.serial().value());
      Bench.fm(host, 0).put("id", "a001");
      assertThat(problems(host))
          .contains("host.cards[0]: Each FM has an ID of its own (HDRMAC).")
          .anyMatch(problem -> problem.contains("the same serial"));
    }

    @Test
    void needAPasswordForEachCardWithoutAPed() throws Exception {
      HostSetup setup = SetupReader.host(Bench.host(), "");
      assertThatThrownBy(() -> new TrainingStart(setup, FaultScript.NONE, 1, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("521234");
    }

    @Test
    void mayTakeABuildFromAnImageFile() throws Exception {
      HostSetup setup = SetupReader.host(Bench.host(), "");
      TrainingImage header =
          SetupReader.image(SetupReader.parse("{\"id\": \"a001\", \"label\": \"Vault\"}"), "image");
      ReadImage image = new ReadImage(header, 77, "ab".repeat(10));

      HostSetup next = setup.withImage(Bench.CARD.serial(), new FmId(0xa001), image);

      assertThat(next.cards().get(0).fms())
          .extracting(fm -> fm.build().fingerprint())
          .contains("ab".repeat(10));
    }

    private List<String> problems(ObjectNode host) {
      return catchThrowableOfType(SetupException.class, () -> SetupReader.host(host, "host"))
          .problems();
    }
  }

  @Nested
  class Faults {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\0',
        value = {
          "{'on': 'load-fm', 'fault': 'explodes'} | faults[0].fault: this should be one of hangs",
          "{'on': 'explode', 'fault': 'hangs'} | faults[0].on: this should be one of load-fm",
          "{'on': 'load-fm', 'fault': 'comes-back-late'} | faults[0].fault: this fault cannot",
          "{'on': 'inspect', 'fault': 'power-lost-halfway'} | faults[0].fault: this fault cannot",
          "{'on': 'load-fm', 'fault': 'contradicts-itself'} | faults[0].fault: this fault cannot",
          "{'on': 'load-fm', 'after': {'act': 'load-fm'}, 'fault': 'hangs'} | faults[0].after: only",
          "{'on': 'load-fm', 'fault': 'fails', 'code': 'CKR_X'} | faults[0].code: this should be",
          "{'on': 'load-fm', 'fault': 'fails', 'seconds': 3} | faults[0].seconds: this key is not",
          "{'fault': 'fails'} | faults[0].on: this key is missing.",
          "7 | faults[0]: an object is needed here."
        })
    void areReadStrictly(String fault, String problem) throws JsonProcessingException {
      String json = "[" + fault.replace('\'', '"') + "]";
      assertThatThrownBy(() -> SetupReader.faults(SetupReader.parse(json), "faults"))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining(problem);
    }

    @Test
    void areWrittenAsTheyAreRead() throws Exception {
      String json =
          """
          [{"on": "load-fm", "nth": 2, "fault": "hangs", "seconds": 9, "takes-effect": true},
           {"on": "delete-fm", "fault": "fails", "code": "CKR_FM_ID_INVALID"},
           {"on": "restart-card", "fault": "does-not-come-back", "shows": "boot-loader"},
           {"on": "restart-card", "nth": 2, "fault": "comes-back-late"},
           {"on": "erase-all-fms", "fault": "power-lost-halfway", "survivors": ["a000"]},
           {"on": "erase-smfs", "fault": "prints-unknown-text", "text": "?"},
           {"on": "inspect", "after": {"act": "load-fm", "nth": 2}, "nth": 3,
            "fault": "contradicts-itself", "about": "serial"},
           {"on": "activate-smfs", "fault": "nodes-swap"}]
          """;
      FaultScript script = SetupReader.faults(SetupReader.parse(json), "");
      assertThat(SetupReader.faults(FaultJson.write(script), "")).isEqualTo(script);
      assertThat(script.entries()).hasSize(8);
    }
  }

  @ParameterizedTest
  @CsvSource({"'{} {}'", "'{\"a\": 1, \"a\": 2}'", "'{'"})
  void refusesWhatIsNotOneJsonValue(String json) {
    assertThatThrownBy(() -> SetupReader.parse(json)).isInstanceOf(JsonProcessingException.class);
  }
}
