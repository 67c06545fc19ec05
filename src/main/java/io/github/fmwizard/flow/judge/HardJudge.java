// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.AttestationRules;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges the predicates that nobody overrides. While the card does not answer, a value seen earlier
 * in this run stands in, or else a named person's word.
 */
final class HardJudge {

  private HardJudge() {}

  static Judgement judge(PredicateUse use, Knowledge known) {
    if (use.predicate() == Predicate.SOURCES_AGREE) {
      return agree(known.lastSeen());
    }
    Judgement now = on(use, known, known.facts());
    boolean told = now.truth() != Truth.UNKNOWN || !AttestationRules.ofCard(use.predicate());
    if (told) {
      return now;
    }
    if (CardJudge.answers(known.facts()) == Truth.YES) {
      return use.predicate() == Predicate.ONE_CARD_PROVED ? vouched(use, known, now) : now;
    }
    Judgement earlier = on(use, known, known.lastSeen());
    return earlier.truth() == Truth.UNKNOWN
        ? vouched(use, known, now)
        : earlier.on(Judgement.Basis.SEEN_BEFORE);
  }

  /** A person's word stands until something that may have changed what they said. */
  private static Judgement vouched(PredicateUse use, Knowledge known, Judgement now) {
    Vouching vouching = known.statements().vouched().get(use);
    if (vouching == null) {
      return now;
    }
    return vouching.stands()
        ? Judgement.said(Truth.YES, vouching.words(), now.needed())
        : Judgement.sensed(Truth.UNKNOWN, now.found() + "; " + vouching.words(), now.needed());
  }

  /**
   * A contradiction about identity or condition is a no to everything until a look in which the
   * sources agree: nothing that is unknown by then, and nobody's word, ends it.
   */
  private static Judgement agree(Facts lastSeen) {
    String found =
        FactName.identityAndCondition().stream()
            .filter(lastSeen::contradicted)
            .map(name -> name.word() + " is " + lastSeen.unknown(name))
            .collect(Collectors.joining("; "));
    return Judgement.sensed(
        Truth.of(found.isEmpty()),
        found.isEmpty() ? "no contradiction" : found,
        "sources that agree on which card this is and what it does");
  }

  private static Judgement on(PredicateUse use, Knowledge known, Facts facts) {
    return switch (use.predicate()) {
      case ONE_CARD_PROVED -> oneCard(known, facts);
      case SAME_CARD_AS_BEFORE -> sameCard(known, facts);
      case NOT_TAMPERED -> CardJudge.not(facts, FactName.CARD_TAMPERED, "no tamper", "a tamper");
      case NOT_IN_TRANSPORT ->
          CardJudge.not(
              facts,
              FactName.CARD_TRANSPORT_MODE,
              "not in secure transport mode",
              "secure transport mode");
      case NOT_ZEROIZED -> CardJudge.not(facts, FactName.CARD_ZEROIZED, "not zeroized", "zeroized");
      case NO_HARDWARE_FAULT -> noFault(facts);
      case TOOLS_TRUSTED -> tools(facts);
      case EVIDENCE_WRITABLE ->
          Judgement.sensed(
              facts.flag(FactName.EVIDENCE_WRITABLE),
              switch (facts.flag(FactName.EVIDENCE_WRITABLE)) {
                case YES -> "the run folder takes evidence";
                case NO -> "the run folder takes no evidence";
                case UNKNOWN -> facts.unknown(FactName.EVIDENCE_WRITABLE);
              },
              "a run folder that takes evidence");
      default -> throw new IllegalArgumentException("Not hard: " + use);
    };
  }

  private static Judgement oneCard(Knowledge known, Facts facts) {
    String needed = "node and serial proved to be one card";
    Optional<String> expected = known.setting().map(Setting::cardSerial);
    Optional<String> sheet =
        known
            .answer(AnswerName.ASSET_SERIAL.word())
            .map(s -> s instanceof Attestation.Line line ? line.text() : "");
    if (sheet.isPresent() && !sheet.equals(expected)) {
      String found =
          "the asset sheet's serial is another one than that of the chosen card: "
              + difference(sheet.get(), expected.orElse(""));
      return Judgement.said(Truth.NO, found, needed);
    }
    if (facts.contradicted(FactName.CARD_NODE_PROOF)) {
      return Judgement.sensed(Truth.NO, facts.unknown(FactName.CARD_NODE_PROOF), needed);
    }
    return facts
        .text(FactName.CARD_NODE_PROOF)
        .map(
            proof ->
                switch (proof) {
                  case "sensed" -> Judgement.sensed(Truth.YES, "the only card here", needed);
                  case "none" ->
                      Judgement.sensed(
                          Truth.UNKNOWN, "nothing shows which node this card has", needed);
                  case "other" ->
                      Judgement.sensed(Truth.NO, "the node belongs to another card", needed);
                  default ->
                      Judgement.sensed(Truth.NO, "node and serial are not proved one card", needed);
                })
        .orElse(Judgement.sensed(Truth.UNKNOWN, facts.unknown(FactName.CARD_NODE_PROOF), needed));
  }

  /** Says where two serials differ, without the digits that a gate asks for. */
  private static String difference(String sheet, String chosen) {
    if (sheet.length() != chosen.length()) {
      return sheet.length() + " digits instead of " + chosen.length();
    }
    List<String> places = new ArrayList<>();
    for (int i = 0; i < sheet.length(); i++) {
      if (sheet.charAt(i) != chosen.charAt(i)) {
        places.add(String.valueOf(i + 1));
      }
    }
    return (places.size() == 1 ? "digit " : "digits ")
        + String.join(", ", places)
        + (places.size() == 1 ? " differs" : " differ");
  }

  private static Judgement sameCard(Knowledge known, Facts facts) {
    String needed = "the card this run was opened for";
    Optional<String> serial = facts.text(FactName.CARD_SERIAL);
    if (facts.contradicted(FactName.CARD_SERIAL)) {
      return Judgement.sensed(Truth.NO, facts.unknown(FactName.CARD_SERIAL), needed);
    }
    if (serial.isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, facts.unknown(FactName.CARD_SERIAL), needed);
    }
    Optional<String> opened = known.setting().map(Setting::cardSerial);
    boolean same = serial.equals(opened);
    String other =
        "another card: "
            + serial.get()
            + ", by "
            + facts.get(FactName.CARD_SERIAL).how()
            + "; this run is for "
            + opened.orElse("none");
    return Judgement.sensed(Truth.of(same), same ? "the same serial" : other, needed);
  }

  private static Judgement noFault(Facts facts) {
    String needed = "no hardware or boot-loader fault";
    Optional<CardCondition> condition = facts.condition();
    if (condition.isEmpty() || condition.get() == CardCondition.UNREACHABLE) {
      String found = facts.unknown(FactName.CARD_CONDITION);
      return Judgement.sensed(Truth.UNKNOWN, found, needed);
    }
    boolean fault = condition.get() == CardCondition.HARDWARE_FAULT;
    return Judgement.sensed(Truth.of(!fault), fault ? "a hardware fault" : "none shown", needed);
  }

  private static Judgement tools(Facts facts) {
    String needed = "the vendor programs in root's folders";
    Optional<FactValue> tools = facts.get(FactName.HOST_TOOLS).seen();
    if (tools.isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, facts.unknown(FactName.HOST_TOOLS), needed);
    }
    boolean any = !tools.get().canonical().isEmpty();
    return Judgement.sensed(Truth.of(any), any ? "found" : "none found", needed);
  }
}
