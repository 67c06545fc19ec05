// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.TrainingStart;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.ReadImage;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostReaderTests {

  private static final Path EXAMPLE =
      Path.of("src/test/resources/io/github/fmwizard/hsm/simulated/host.json");
  private static final CardSerial SERIAL = new CardSerial("521234");
  private static final Map<String, JsonNode> CERTIFICATE =
      Map.of(
          "label", TextNode.valueOf("signer"),
          "key", TextNode.valueOf("ab".repeat(32)),
          "not-before", TextNode.valueOf("2026-05-04T08:00:00Z"),
          "not-after", TextNode.valueOf("2027-05-04T08:00:00Z"));

  private ObjectNode host;

  @BeforeEach
  void readExample() {
    try {
      host = (ObjectNode) new JsonMapper().readTree(Files.readString(EXAMPLE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nested
  class Hosts {

    @Test
    void areReadFromTheExample() {
      HostSetup setup = SetupTexts.host(host.toString());

      assertThat(setup.cards()).hasSize(1);
      SimulatedCard card = setup.cards().get(0);
      assertThat(card.identity().serial()).isEqualTo(SERIAL);
      assertThat(card.fms())
          .extracting(InstalledFm::id)
          .containsExactly(new FmId(0xa000), new FmId(0xa001));
      assertThat(card.smfs().keySets()).extracting(KeySet::owner).contains("A. Keeper");
      assertThat(card.settings()).isEqualTo(InventedSettings.defaults());
    }

    @Test
    void tellAllProblemsAtOnceWithTheirPlaceAndTheMend() {
      card().put("serial", "12").put("colour", "red").remove("firmware");
      fm(1).put("behaviour", "lazy").put("id", 7);
      settings().put("restart-seconds", -1).putArray("seen-while-halted").add("all");

      assertThat(problems())
          .allMatch(problem -> problem.matches("setup\\.json:\\d+:\\d+: .*\\. .*\\."))
          .noneMatch(problem -> problem.startsWith("setup.json:1:1:"))
          .extracting(problem -> problem.replaceFirst("^\\S+ ", ""))
          .containsExactlyInAnyOrder(
              "\"12\" is not a serial of 4 to 16 digits. Write a serial of 4 to 16 digits.",
              "The card has no \"firmware\". Add the key \"firmware\".",
              "Expected a text, found a number. Write a text here.",
              "\"lazy\" is not known here. Use one of: good, halts-at-start, halts-when-called,"
                  + " misbehaves, halts-on-smfs-contents.",
              "\"-1\" is not allowed here. Write 0 to 999999999.",
              "\"all\" is not known here. Use one of: condition, halt-code, identity, features,"
                  + " policies, so-role, fm-list.",
              "The card has the unknown key \"colour\". Use one of: certificates, firmware, flags, kernel,"
                  + " model, policies, running, so.");
    }

    @Test
    void haveNoKeyThatIsNotKnownInAnyObject() {
      card().putObject("policies");
      card().putObject("running").put("is", "halted").put("code", "0x0001A000");
      card().putObject("flags");
      card().putObject("so");
      card().putArray("certificates").addObject().setAll(CERTIFICATE);
      card().putArray("kernel").addObject().put("at", "2026-05-04T08:00:00Z").put("text", "up");
      settings().putObject("replace").put("is", "refused");
      int objects = surprise(host);

      assertThat(objects).isEqualTo(16);
      assertThat(problems())
          .hasSize(objects)
          .doesNotHaveDuplicates()
          .allMatch(problem -> problem.contains(" has the unknown key \"surprise\". "));
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
      card().put("firmware", "").put("node", 7).remove("serial");
      fm(0).put("fingerprint", "");

      assertThat(problems())
          .extracting(problem -> problem.replaceFirst("^\\S+ ", ""))
          .containsExactlyInAnyOrder(
              "The card has no \"serial\". Add the key \"serial\".",
              "\"\" is not a version such as 7.7.1. Write a version such as 7.7.1.",
              "Expected a text, found a number. Write a text here.",
              "\"\" is not 20 lower-case hexadecimal digits. Write 20 lower-case hexadecimal"
                  + " digits.");
    }

    @Test
    void haveOneOrTwoCards() {
      host.putArray("cards");
      assertThat(problems())
          .singleElement()
          .asString()
          .contains("A host has one or two cards, not 0. Describe one card, or two");
    }

    @Test
    void haveNoTwoCardsOrFmsWithTheSameName() {
      ObjectNode second = card().deepCopy();
      second.put("node", "/dev/k7pf1");
      host.withArray("/cards").add(second);
      fm(0).put("id", "a001");
      assertThat(problems())
          .anyMatch(problem -> problem.contains("Each FM has an ID of its own (HDRMAC). Give each"))
          .anyMatch(problem -> problem.contains("the same serial"));
    }

    @Test
    void needAPasswordForEachCardWithoutAPed() {
      HostSetup setup = SetupTexts.host(host.toString());
      assertThatThrownBy(() -> new TrainingStart(setup, FaultScript.NONE, 1, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("521234");
    }

    @Test
    void mayTakeABuildFromAnImageFile() {
      HostSetup setup = SetupTexts.host(host.toString());
      JsonReading<TrainingImage> header =
          SetupTexts.read(
              "{\"id\": \"a001\", \"label\": \"Vault\"}",
              (values, node) -> new FmReader(values).image(node));
      ReadImage image =
          new ReadImage(((JsonReading.Read<TrainingImage>) header).value(), 77, "ab".repeat(10));

      HostSetup next = setup.withImage(SERIAL, new FmId(0xa001), image);

      assertThat(next.cards().get(0).fms())
          .extracting(fm -> fm.build().fingerprint())
          .contains("ab".repeat(10));
    }

    private List<String> problems() {
      return SetupTexts.problems(SetupTexts.hostReading(host.toPrettyString()));
    }
  }

  @Nested
  class Faults {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\0',
        value = {
          "{'on': 'load-fm', 'fault': 'explodes'} | 'explodes' is not known here. Use one of: hangs",
          "{'on': 'explode', 'fault': 'hangs'} | 'explode' is not an act or an inspection. Use one",
          "{'on': 'load-fm', 'fault': 'comes-back-late'} | This fault can",
          "{'on': 'inspect', 'fault': 'power-lost-halfway'} | This fault can",
          "{'on': 'load-fm', 'fault': 'contradicts-itself'} | This fault can",
          "{'on': 'load-fm', 'after': {'act': 'load-fm'}, 'fault': 'hangs'} | Only an inspection",
          "{'on': 'load-fm', 'fault': 'fails', 'code': 'CKR_X'} | 'CKR_X' is not the name of a",
          "{'on': 'load-fm', 'fault': 'fails', 'seconds': 3} | unknown key 'seconds'.",
          "{'fault': 'fails'} | The fault has no 'on'. Add the key",
          "7 | Expected an object, found a number."
        })
    void areReadStrictly(String fault, String problem) {
      String json = "[" + fault.replace('\'', '"') + "]";
      assertThat(SetupTexts.problems(SetupTexts.faultReading(json)))
          .anyMatch(
              text ->
                  text.startsWith("setup.json:1:") && text.contains(problem.replace('\'', '"')));
    }
  }

  private ObjectNode card() {
    return (ObjectNode) host.get("cards").get(0);
  }

  private ObjectNode settings() {
    return card().withObject("/settings");
  }

  private ObjectNode fm(int index) {
    return (ObjectNode) card().get("fms").get(index);
  }
}
