// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A card as inspections of a test see it: at first a good one with the FMs alpha and beta. */
public final class CardPicture {

  /** Its serial. */
  public static final String SERIAL = "532018";

  /** Seconds since 1970 of all looks. */
  public static final long NOW = 1_800_000_000L;

  private static final String HOW = "a call";

  private final Map<FactName, Seen> facts = new EnumMap<>(FactName.class);
  private final List<FmRow> fms = new ArrayList<>();

  /** Makes a good card. */
  public CardPicture() {
    put(FactName.HOST_TOOLS, new FactValue.Texts(List.of("/usr/safenet/lunaclient/bin/ctfm")));
    put(FactName.HOST_LOGIN_ALLOWED_FLAG, new FactValue.Flag(true));
    put(FactName.EVIDENCE_WRITABLE, new FactValue.Flag(true));
    answering();
    fm("0001", "alpha", "a1", "Enabled", "OK");
    fm("0002", "beta", "b1", "Enabled", "OK");
  }

  /** What a card tells that answers. */
  private void answering() {
    text(FactName.CARD_CONDITION, "answering");
    text(FactName.CARD_SERIAL, SERIAL);
    text(FactName.CARD_LABEL, "lab");
    text(FactName.CARD_FIRMWARE, "7.4.0");
    text(FactName.CARD_NODE_PROOF, "single");
    flag(FactName.CARD_TRANSPORT_MODE, false);
    flag(FactName.CARD_TAMPERED, false);
    flag(FactName.CARD_ZEROIZED, false);
    flag(FactName.CARD_RESTART_PENDING, false);
    flag(FactName.CARD_POLICY_50, true);
    count(FactName.CARD_SESSIONS, 0);
    count(FactName.SO_ATTEMPTS_LEFT, 3);
    text(FactName.SMFS_STATE, "active");
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
   * Makes a fact unknown.
   *
   * @param name the fact
   */
  public void unknown(FactName name) {
    facts.put(name, new Seen.Unknown("it did not answer", HOW));
  }

  /** Lists an FM, in the place of the one with the same ID if there is one. */
  void fm(String id, String label, String build, String status, String startup) {
    fms.removeIf(row -> row.id().equals(id));
    fms.add(new FmRow(id, label, "1.0", "lab", "2026", build, "1000", status, startup));
    fms.sort(Comparator.comparing(FmRow::id));
    list();
  }

  void noFm(String id) {
    fms.removeIf(row -> row.id().equals(id));
    list();
  }

  void noFms() {
    fms.clear();
    list();
  }

  /** Starts all FMs that were loaded and wait for it. */
  void startFms() {
    fms.replaceAll(
        row ->
            row.waitsForRestart()
                ? new FmRow(
                    row.id(),
                    row.label(),
                    row.version(),
                    row.maker(),
                    row.buildTime(),
                    row.fingerprint(),
                    row.romSize(),
                    "Enabled",
                    "OK")
                : row);
    list();
  }

  /** Lists no FM any more, since the card does not answer; it still has them. */
  void fallSilent(String condition) {
    for (FactName name : FactName.values()) {
      if (name.inScope()) {
        unknown(name);
      }
    }
    unknown(FactName.CARD_SESSIONS);
    text(FactName.CARD_CONDITION, condition);
    text(FactName.CARD_NODE_PROOF, "single");
  }

  /** Answers again. */
  void comeBack() {
    answering();
    list();
  }

  private void list() {
    put(FactName.FMS_LIST, new FactValue.Fms(fms));
  }

  private void put(FactName name, FactValue value) {
    facts.put(name, new Seen.Known(value, HOW));
  }

  /**
   * Returns what a look brings now.
   *
   * @return the facts
   */
  public Facts look() {
    return new Facts(facts);
  }
}
