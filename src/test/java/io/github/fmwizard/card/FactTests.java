// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTests {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Fact<Integer> TWO_VALUES =
      new Fact.Contradicted<>(
          List.of(new Fact.Reading<>(1, "call A"), new Fact.Reading<>(3, "call B")), NOON);

  @Test
  void thatIsContradictedHasNoValueAndNamesEachSource() {
    assertThat(TWO_VALUES.seen()).isEmpty();
    assertThat(TWO_VALUES.how()).isEqualTo("call A, call B");
    assertThat(TWO_VALUES.map(number -> "n" + number).toString())
        .contains("value=n1, how=call A", "value=n3, how=call B");
  }

  @Test
  void thatIsContradictedIsKnownInWhatTheSourcesAgreeOn() {
    assertThat(TWO_VALUES.map(number -> number % 2))
        .isEqualTo(new Fact.Known<>(1, "call A, call B", NOON));
  }

  @Test
  void thatIsContradictedLeadsToNoConclusion() {
    Fact<String> next = TWO_VALUES.then(known -> new Fact.Known<>("yes", "", NOON));

    assertThat(next)
        .isEqualTo(new Fact.Unknown<>("call A says 1 and call B says 3", "call A, call B", NOON));
  }

  @Test
  void isContradictedOnlyByDifferentValues() {
    List<Fact.Reading<Integer>> same =
        List.of(new Fact.Reading<>(1, "call A"), new Fact.Reading<>(1, "call B"));

    assertThatThrownBy(() -> new Fact.Contradicted<>(same, NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsAContradictionUntilTheSourcesAgree() {
    Facts contradicted = facts(contradicted("halted", "answering"));
    Facts unknown = facts(new Fact.Unknown<>("silent", "call A", NOON));
    Facts agreed = facts(new Fact.Known<>(new FactValue.Text("halted"), "call A", NOON));

    assertThat(agreed.knownAfter(contradicted).contradicted(FactName.CARD_CONDITION)).isTrue();
    assertThat(
            agreed
                .knownAfter(contradicted)
                .knownAfter(unknown)
                .contradicted(FactName.CARD_CONDITION))
        .isTrue();
    assertThat(contradicted.knownAfter(agreed).text(FactName.CARD_CONDITION)).contains("halted");
  }

  private static Fact<FactValue> contradicted(String one, String other) {
    return new Fact.Contradicted<>(
        List.of(
            new Fact.Reading<>(new FactValue.Text(one), "call A"),
            new Fact.Reading<>(new FactValue.Text(other), "call B")),
        NOON);
  }

  private static Facts facts(Fact<FactValue> condition) {
    return new Facts(Map.of(FactName.CARD_CONDITION, condition));
  }
}
