// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each challenge of a gate, wrong by itself. */
class GateJudgeTests {

  private static final Knowledge KNOWN =
      Knowledge.NONE
          .after(new Event.Opened(new Setting(true, "ana", "532018", "lab", "/dev/k7pf0", false)))
          .after(new Event.Resumed("Cy Young", false, 1));

  @ParameterizedTest
  @CsvSource({
    "2018, fact, bo, begin, 30, 60, ",
    "2018, ' FACT ', bo, begin, 31, 0, ",
    "2019, fact, bo, begin, 30, 60, the typed part of the serial is wrong",
    "532018, fact, bo, begin, 30, 60, the typed part of the serial is wrong",
    ", fact, bo, begin, 30, 60, the typed part of the serial is wrong",
    "2018, fiction, bo, begin, 30, 60, the fact from the screen is wrong",
    "2018, , bo, begin, 30, 60, the fact from the screen is wrong",
    "2018, fact, , begin, 30, 60, there is no witness with another name",
    "2018, fact, ' ', begin, 30, 60, there is no witness with another name",
    "2018, fact, ' Ana', begin, 30, 60, there is no witness with another name",
    "2018, fact, cy  young, begin, 30, 60, there is no witness with another name",
    "2018, fact, Witness, begin, 30, 60, there is no witness with another name",
    "2018, fact, yes, begin, 30, 60, there is no witness with another name",
    "2018, fact, name, begin, 30, 60, there is no witness with another name",
    "2018, fact, b, begin, 30, 60, there is no witness with another name",
    "2018, fact, 2018, begin, 30, 60, there is no witness with another name",
    "2018, fact, Fact, begin, 30, 60, there is no witness with another name",
    "2018, fact, Begin, begin, 30, 60, there is no witness with another name",
    "2018, fact, bo, begin, 29, 60, the pause was cut short",
    "2018, fact, bo, begin, 30, 61, the time for the word ran out",
    "2018, fact, bo, erase, 30, 60, the word is wrong",
    "2018, fact, bo, , 30, 60, the word is wrong"
  })
  void refusesWhatIsWrong(
      String tail, String fact, String witness, String word, long held, long took, String why) {
    Decision.PassGate answer =
        new Decision.PassGate(
            Optional.ofNullable(tail),
            Optional.ofNullable(fact),
            Optional.ofNullable(witness),
            Optional.ofNullable(word),
            held,
            took);

    assertThat(GateJudge.refuse(gate(Strength.TYPED_SERIAL_WITNESS), answer, KNOWN))
        .isEqualTo(Optional.ofNullable(why));
  }

  @Test
  void asksNoMoreThanTheGateDoes() {
    Decision.PassGate nothing =
        new Decision.PassGate(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
    Decision.PassGate serial =
        new Decision.PassGate(
            Optional.of("2018"), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);

    assertThat(GateJudge.refuse(gate(Strength.CONFIRM), nothing, KNOWN)).isEmpty();
    assertThat(GateJudge.refuse(gate(Strength.TYPED_SERIAL), nothing, KNOWN)).isPresent();
    assertThat(GateJudge.refuse(gate(Strength.TYPED_SERIAL), serial, KNOWN)).isEmpty();
  }

  @Test
  void asksForTheWholeSerialWhereTheGateDoes() {
    GateShown usual = gate(Strength.TYPED_SERIAL);
    GateShown whole =
        new GateShown(usual.strength(), List.of(), List.of(), "532018", Optional.empty(), 30, 60);

    assertThat(GateJudge.refuse(whole, serial("2018"), KNOWN)).isPresent();
    assertThat(GateJudge.refuse(whole, serial("532018"), KNOWN)).isEmpty();
    assertThat(GateJudge.words(whole)).isEqualTo("the whole serial was typed");
    assertThat(GateJudge.words(usual)).isEqualTo("the masked part of the serial was typed");
  }

  private static Decision.PassGate serial(String typed) {
    return new Decision.PassGate(
        Optional.of(typed), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
  }

  private static GateShown gate(Strength strength) {
    return new GateShown(
        strength,
        List.of(),
        List.of(),
        "2018",
        Optional.of(new GateShown.FactQuestion("Which?", "fact")),
        30,
        60);
  }
}
