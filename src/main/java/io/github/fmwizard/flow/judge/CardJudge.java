// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Judges what the card and its host tell about themselves. */
public final class CardJudge {

  private CardJudge() {}

  static Judgement judge(PredicateUse use, Knowledge known) {
    Facts facts = known.facts();
    return switch (use.predicate()) {
      case CARD_ANSWERS -> condition(facts, answers(facts), "answering");
      case CARD_NOT_HALTED -> condition(facts, notHalted(facts), "not halted");
      case FIRMWARE_AT_LEAST -> firmware(facts, use.version().orElseThrow());
      case FM_POLICY_ON -> flag(facts, FactName.CARD_POLICY_50, "policy 50 on", "policy 50 off");
      case CLIENT_ALLOWS_LOGIN ->
          flag(
              facts,
              FactName.HOST_LOGIN_ALLOWED_FLAG,
              "LoginAllowedOnFMEnabledHSMs on",
              "LoginAllowedOnFMEnabledHSMs off");
      case RESTART_NOT_PENDING ->
          not(facts, FactName.CARD_RESTART_PENDING, "no restart pending", "a restart is pending");
      case NO_OTHER_SESSIONS -> sessions(facts);
      case LOGINS_LEFT_AT_LEAST -> logins(known.logins(), use.count().orElseThrow());
      case SMFS_ACTIVATION_NEEDED -> smfs(facts, SmfsState.INACTIVE);
      case SMFS_READY -> smfs(facts, SmfsState.ACTIVE);
      default -> throw new IllegalArgumentException("Not of the card: " + use);
    };
  }

  /**
   * Tells whether the card answers.
   *
   * @param facts what was seen of it
   * @return yes, no, or unknown
   */
  public static Truth answers(Facts facts) {
    return facts
        .condition()
        .map(condition -> Truth.of(condition == CardCondition.ANSWERING))
        .orElse(Truth.UNKNOWN);
  }

  private static Truth notHalted(Facts facts) {
    return facts
        .condition()
        .map(
            condition ->
                switch (condition) {
                  case HALTED -> Truth.NO;
                  case ANSWERING -> Truth.YES;
                  case RESTARTING,
                      BOOT_LOADER,
                      TAMPER,
                      HARDWARE_FAULT,
                      UNREACHABLE,
                      STUCK_IN_DRIVER ->
                      Truth.UNKNOWN;
                })
        .orElse(Truth.UNKNOWN);
  }

  private static Judgement condition(Facts facts, Truth truth, String needed) {
    String found =
        facts.text(FactName.CARD_CONDITION).orElseGet(() -> facts.unknown(FactName.CARD_CONDITION));
    return Judgement.sensed(truth, found, needed);
  }

  private static Judgement flag(Facts facts, FactName name, String good, String bad) {
    return worded(facts, name, facts.flag(name), good, bad);
  }

  /** Judges a fact that must not be so. */
  static Judgement not(Facts facts, FactName name, String good, String bad) {
    return worded(facts, name, facts.flag(name).not(), good, bad);
  }

  private static Judgement worded(
      Facts facts, FactName name, Truth truth, String good, String bad) {
    String found =
        switch (truth) {
          case YES -> good;
          case NO -> bad;
          case UNKNOWN -> facts.unknown(name);
        };
    return Judgement.sensed(truth, found, good);
  }

  private static Judgement firmware(Facts facts, String least) {
    Optional<String> version = facts.text(FactName.CARD_FIRMWARE);
    Truth truth = version.map(v -> isAtLeast(v, least)).orElse(Truth.UNKNOWN);
    String found = version.orElseGet(() -> facts.unknown(FactName.CARD_FIRMWARE));
    return Judgement.sensed(truth, found, least + " or newer");
  }

  /**
   * Compares dotted versions number by number. A part that is no number may stand for anything, so
   * from there on it is unknown.
   */
  static Truth isAtLeast(String version, String least) {
    String[] have = version.split("\\.", -1);
    String[] need = least.split("\\.", -1);
    for (int i = 0; i < need.length; i++) {
      String part = i < have.length ? have[i] : "0";
      if (!isNumber(part) || !isNumber(need[i])) {
        return Truth.UNKNOWN;
      }
      int difference = Integer.compare(Integer.parseInt(part), Integer.parseInt(need[i]));
      if (difference != 0) {
        return Truth.of(difference > 0);
      }
    }
    return Truth.YES;
  }

  private static boolean isNumber(String part) {
    return part.matches("[0-9]{1,9}");
  }

  private static Judgement sessions(Facts facts) {
    OptionalLong count = facts.count(FactName.CARD_SESSIONS);
    String needed = "no sessions of applications";
    if (count.isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, facts.unknown(FactName.CARD_SESSIONS), needed);
    }
    long open = count.getAsLong();
    return Judgement.sensed(Truth.of(open == 0), open + " open", needed);
  }

  private static Judgement logins(LoginLedger ledger, int count) {
    OptionalInt left = ledger.left();
    String needed = count + " or more";
    if (left.isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, "never told in this run", needed);
    }
    Truth truth = Truth.of(left.getAsInt() >= count);
    boolean told = ledger.how().equals(LoginLedger.SENSED);
    String found = left.getAsInt() + " left" + (told ? "" : " (" + ledger.how() + ")");
    return ledger.isSaid()
        ? Judgement.said(truth, found, needed)
        : Judgement.sensed(truth, found, needed);
  }

  private static Judgement smfs(Facts facts, SmfsState wanted) {
    Optional<String> state = facts.text(FactName.SMFS_STATE);
    Truth truth = state.map(s -> Truth.of(s.equals(wanted.word()))).orElse(Truth.UNKNOWN);
    String found = state.orElseGet(() -> facts.unknown(FactName.SMFS_STATE));
    return Judgement.sensed(truth, "SMFS " + found, "SMFS " + wanted.word());
  }
}
