// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.judge.CardJudge;
import io.github.fmwizard.flow.judge.FmLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A card as inspections of a test see it: at first a good one with the FMs alpha and beta. */
public final class CardPicture {

  /** Its serial. */
  public static final String SERIAL = "532018";

  /** Seconds since 1970 of all looks. */
  public static final long NOW = 1_800_000_000L;

  private static final String HOW = "a call";
  private static final Fact<FactValue> NO_ANSWER =
      new Fact.Unknown<>("it did not answer", HOW, Fact.UNTIMED);
  private static final String WAITS = "Loaded (reboot HSM to activate)";

  private final Map<FactName, Fact<FactValue>> facts = new EnumMap<>(FactName.class);
  private final List<Fm> fms = new ArrayList<>();
  private boolean listed = true;

  /** Makes a good card. */
  public CardPicture() {
    texts(FactName.HOST_KERNEL_ALARMS, List.of());
    put(FactName.HOST_TOOLS, new FactValue.Texts(List.of("/usr/safenet/lunaclient/bin/ctfm")));
    flag(FactName.HOST_LOGIN_ALLOWED_FLAG, true);
    flag(FactName.EVIDENCE_WRITABLE, true);
    text(FactName.CARD_CONDITION, CardCondition.ANSWERING.word());
    text(FactName.CARD_SERIAL, SERIAL);
    text(FactName.CARD_LABEL, "lab");
    text(FactName.CARD_FIRMWARE, "7.4.0");
    text(FactName.CARD_NODE_PROOF, "sensed");
    flag(FactName.CARD_TRANSPORT_MODE, false);
    flag(FactName.CARD_TAMPERED, false);
    flag(FactName.CARD_ZEROIZED, false);
    flag(FactName.CARD_RESTART_PENDING, false);
    flag(FactName.CARD_POLICY_50, true);
    count(FactName.CARD_SESSIONS, 0);
    count(FactName.SO_ATTEMPTS_LEFT, 3);
    text(FactName.SMFS_STATE, SmfsState.ACTIVE.word());
    fm("0001", "alpha", "a1", "Enabled", "OK");
    fm("0002", "beta", "b1", "Enabled", "OK");
  }

  /**
   * Puts a text.
   *
   * @param name the fact
   * @param value the text
   */
  public void text(FactName name, String value) {
    put(name, new FactValue.Text(value));
  }

  /**
   * Puts yes or no.
   *
   * @param name the fact
   * @param value which
   */
  public void flag(FactName name, boolean value) {
    put(name, new FactValue.Flag(value));
  }

  /**
   * Puts a number.
   *
   * @param name the fact
   * @param value the number
   */
  public void count(FactName name, long value) {
    put(name, new FactValue.Count(value));
  }

  /**
   * Puts lines.
   *
   * @param name the fact
   * @param lines the lines
   */
  public void texts(FactName name, List<String> lines) {
    put(name, new FactValue.Texts(lines));
  }

  /**
   * Makes a fact unknown.
   *
   * @param name the fact
   */
  public void unknown(FactName name) {
    if (name == FactName.FMS_LIST) {
      listed = false;
    } else {
      facts.put(name, NO_ANSWER);
    }
  }

  /**
   * Puts a fact by its word, of the kind that the flow's predicates read; {@code one|other} are two
   * sources that contradict each other.
   */
  public void put(String word, String value) {
    FactName name = Word.find(FactName.class, word).orElseThrow();
    if (value.equals("unknown")) {
      unknown(name);
    } else if (value.contains("|")) {
      contradicted(name, value.split("\\|"));
    } else if (name == FactName.HOST_KERNEL_ALARMS) {
      texts(name, List.of(value));
    } else if (value.matches("yes|no")) {
      flag(name, value.equals("yes"));
    } else if (value.matches("[0-9]+")) {
      count(name, Long.parseLong(value));
    } else {
      text(name, value);
    }
  }

  private void contradicted(FactName name, String... values) {
    List<Fact.Reading<FactValue>> readings = new ArrayList<>();
    for (String value : values) {
      readings.add(
          new Fact.Reading<>(new FactValue.Text(value), "source " + (readings.size() + 1)));
    }
    facts.put(name, new Fact.Contradicted<>(readings, Fact.UNTIMED));
  }

  /** Lists an FM, in the place of the one with the same ID if there is one. */
  public void fm(String id, String label, String build, String status, String startup) {
    fms.removeIf(row -> row.id().equals(TestFms.id(id)));
    fms.add(
        TestFms.of(
            id,
            "label",
            label,
            "version",
            "1.0",
            "maker",
            "lab",
            "build-time",
            "2026",
            "fingerprint",
            build,
            "rom-size",
            "1000",
            "status",
            status,
            "startup-status",
            startup));
    fms.sort(Comparator.comparing(Fm::id));
    listed = true;
  }

  /** Loads an FM, so that it waits for a restart. */
  public void load(String id, String label, String build) {
    fm(id, label, build, WAITS, "");
    flag(FactName.CARD_RESTART_PENDING, true);
  }

  public void delete(String id) {
    fms.removeIf(row -> row.id().equals(TestFms.id(id)));
    flag(FactName.CARD_RESTART_PENDING, true);
  }

  public void eraseFms() {
    fms.clear();
    flag(FactName.CARD_RESTART_PENDING, true);
  }

  /** Starts all FMs and answers. */
  public void restart() {
    fms.replaceAll(row -> row.waitsForRestart() ? started(row) : row);
    listed = true;
    flag(FactName.CARD_RESTART_PENDING, false);
    text(FactName.CARD_CONDITION, CardCondition.ANSWERING.word());
  }

  private static Fm started(Fm row) {
    return row.with(
        Map.of(Fm.Attribute.STATUS, Fm.ENABLED, Fm.Attribute.STARTUP_STATUS, Fm.STARTED));
  }

  Optional<Fm> find(String id) {
    return FmLists.find(fms, TestFms.id(id));
  }

  private void put(FactName name, FactValue value) {
    facts.put(name, new Fact.Known<>(value, HOW, Fact.UNTIMED));
  }

  /**
   * Returns what a look brings now. A card that does not answer tells its condition and nothing
   * else.
   *
   * @return the facts
   */
  public Facts look() {
    Map<FactName, Fact<FactValue>> seen = new EnumMap<>(facts);
    seen.put(
        FactName.FMS_LIST,
        listed ? new Fact.Known<>(new FactValue.Fms(fms), HOW, Fact.UNTIMED) : NO_ANSWER);
    if (CardJudge.answers(new Facts(facts)) != Truth.YES) {
      seen.replaceAll((name, value) -> tellsSilent(name) ? value : NO_ANSWER);
    }
    return new Facts(seen);
  }

  private static boolean tellsSilent(FactName name) {
    return !name.word().matches("(card|so|fms|smfs)\\..*")
        || name == FactName.CARD_CONDITION
        || name == FactName.CARD_NODE_PROOF;
  }
}
