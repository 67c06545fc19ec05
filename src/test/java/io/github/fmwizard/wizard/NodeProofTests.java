// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactSource;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.hsm.simulated.TrainingStart;
import io.github.fmwizard.hsm.simulated.VirtualTime;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.training.SetupTexts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeProofTests {

  private static final String ONE = "5247001";
  private static final String OTHER = "5247013";
  private static final String ANSWERS = "\"running\": {\"is\": \"answering\"}";
  private static final String HALTED = "\"running\": {\"is\": \"halted\", \"code\": \"0x1\"}";

  @TempDir private Path folder;

  @Test
  void isGivenByTheOnlyNodeAndTheOnlySlot() throws Exception {
    assertThat(proof(ONE, card(ONE, 0, ANSWERS))).isEqualTo("sensed");
  }

  @Test
  void isUnknownWhileAHaltedCardShowsNoSlot() throws Exception {
    assertThat(proof(ONE, card(ONE, 0, HALTED))).isEqualTo("unknown");
    assertThat(proof(ONE, card(ONE, 0, HALTED), card(OTHER, 1, ANSWERS))).isEqualTo("unknown");
  }

  @Test
  void isMissingWhereAnotherCardIsAtTheNode() throws Exception {
    assertThat(proof(ONE, card(OTHER, 0, ANSWERS))).isEqualTo("other");
    assertThat(proof(ONE, card(ONE, 0, ANSWERS), card(OTHER, 1, ANSWERS))).isEqualTo("none");
  }

  @Test
  void isAnotherCardsWhereTheKernelLogNamesOneAndTheCardIsSilent() throws Exception {
    assertThat(proof(ONE, card(OTHER, 0, ANSWERS), card(ONE, 1, HALTED))).isEqualTo("other");
  }

  @Test
  void isContradictedWhereTheKernelLogNamesAnotherThanTheSlot() throws Exception {
    assertThat(proof(ONE, card(OTHER, 0, ANSWERS), card(ONE, 1, ANSWERS)))
        .contains("C_GetTokenInfo (simulated) says card " + ONE)
        .contains("dmesg (simulated) says card " + OTHER);
  }

  private static String card(String serial, int node, String running) {
    return "{\"serial\": \"%s\", \"label\": \"x\", \"firmware\": \"7.7.1\", \"node\": \"/dev/k7pf%d\", %s}"
        .formatted(serial, node, running);
  }

  private String proof(String serial, String... cards) throws Exception {
    var setup = SetupTexts.host("{\"cards\": [" + String.join(",", cards) + "]}");
    var passwords =
        setup.cards().stream()
            .collect(
                Collectors.toMap(
                    card -> card.identity().serial(), card -> Secret.owning(new char[8], 8)));
    var start = new TrainingStart(setup, FaultScript.NONE, 1, Map.copyOf(passwords));
    var time = new VirtualTime(Instant.EPOCH);
    try (SimulatedHsm hsm =
        SimulatedHsm.create(
            folder.resolve(cards.length + "-" + cards[0].hashCode()), start, time)) {
      var ref = new CardRef(new CardSerial(serial), new DeviceNode("/dev/k7pf0"));
      var proof = FactName.of(new FactSource(hsm.inspect(ref), true)).get(FactName.CARD_NODE_PROOF);
      return switch (proof) {
        case Fact.Known<FactValue> known -> known.value().canonical();
        case Fact.Contradicted<FactValue> contradicted -> Facts.words(contradicted);
        case Fact.Unknown<FactValue> ignored -> "unknown";
      };
    }
  }
}
