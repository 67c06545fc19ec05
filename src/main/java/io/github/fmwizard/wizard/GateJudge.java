// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Witnesses;
import io.github.fmwizard.flow.model.Decision;
import java.util.Locale;
import java.util.Optional;

/** Checks the answer to a gate again, on the run thread, whatever the screen has checked. */
final class GateJudge {

  private GateJudge() {}

  /** Returns why the answer does not pass, or empty if it does. */
  static Optional<String> refuse(GateShown gate, Decision.PassGate answer, Knowledge known) {
    if (gate.strength() == Strength.CONFIRM) {
      return Optional.empty();
    }
    if (!answer.serialTail().equals(Optional.of(gate.digits()))) {
      return Optional.of("the typed part of the serial is wrong");
    }
    return gate.strength() == Strength.TYPED_SERIAL
        ? Optional.empty()
        : refuseWitnessed(gate, answer, known);
  }

  private static Optional<String> refuseWitnessed(
      GateShown gate, Decision.PassGate answer, Knowledge known) {
    String fact = gate.question().map(GateShown.FactQuestion::expected).orElse("");
    if (!same(answer.fact().orElse(""), fact)) {
      return Optional.of("the fact from the screen is wrong");
    }
    String witness = answer.witness().orElse("");
    if (Witnesses.objection(witness, known, fact, gate.word()).isPresent()) {
      return Optional.of("there is no witness with another name");
    }
    if (answer.heldSeconds() < gate.holdSeconds()) {
      return Optional.of("the pause was cut short");
    }
    if (answer.wordSeconds() > gate.wordSeconds()) {
      return Optional.of("the time for the word ran out");
    }
    return answer.word().equals(Optional.of(gate.word()))
        ? Optional.empty()
        : Optional.of("the word is wrong");
  }

  /** Says which challenges were met, without what was typed. */
  static String words(GateShown gate) {
    return switch (gate.strength()) {
      case CONFIRM -> "y and Enter";
      case TYPED_SERIAL -> serial(gate) + " was typed";
      case TYPED_SERIAL_WITNESS ->
          serial(gate)
              + ", \""
              + gate.question().map(GateShown.FactQuestion::question).orElse("")
              + "\", a witness, the pause and the word";
    };
  }

  private static String serial(GateShown gate) {
    return gate.asksWholeSerial() ? "the whole serial" : "the masked part of the serial";
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
