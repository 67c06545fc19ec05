// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.card.host.HsmKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a read-only look at this host brought.
 *
 * @param at when it began
 * @param program the version of this program
 * @param hostName the name of this host
 * @param client what the access layer says of itself, line by line
 * @param host what was seen of the host
 * @param cards a look at each K7 card that shows its serial
 * @param others HSMs that are no such card: K7 cards that show no slot, and other kinds
 * @param remarks what speaks against a card or stands in the way, and what is not known
 */
public record Inspection(
    Instant at,
    String program,
    String hostName,
    List<String> client,
    HostReport host,
    List<CardLook> cards,
    List<OtherHsm> others,
    List<Remark> remarks) {

  /** Copies the lists. */
  public Inspection {
    client = List.copyOf(client);
    cards = List.copyOf(cards);
    others = List.copyOf(others);
    remarks = List.copyOf(remarks);
  }

  /**
   * A look at one card.
   *
   * @param serial its serial
   * @param node its device node; empty if nothing proves which one is its
   * @param leftAlone why it was not looked at, such as a run that works on it
   * @param report what was seen; empty if it was left alone
   */
  public record CardLook(
      CardSerial serial,
      Optional<DeviceNode> node,
      Optional<String> leftAlone,
      Optional<CardReport> report) {}

  /**
   * An HSM that is no K7 card with a serial.
   *
   * @param kind its kind
   * @param name its serial, label and model, or where it is
   * @param condition what it is doing
   * @param haltCode the raw code that goes with a halt
   */
  public record OtherHsm(
      HsmKind kind, String name, Fact<CardCondition> condition, Fact<Long> haltCode) {}

  /**
   * Something that is missing or in the way.
   *
   * @param item what was looked at
   * @param found what was found
   * @param needed what is needed
   * @param mend what to do
   * @param weight {@code blocking}, {@code wrong}, {@code warning}, {@code unknown} or {@code fine}
   */
  public record Remark(String item, String found, String needed, String mend, String weight) {}

  /** What it comes to. */
  public enum Verdict implements Word {
    /** At least one card, and nothing speaks against it or the host. */
    CLEAR("clear"),
    /** Something is not known. */
    NOT_KNOWN("unknown"),
    /** Something speaks against a card or the host. */
    WRONG("wrong"),
    /** No card of the kind that this program works on. */
    NO_CARD("no-card");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Returns what it comes to. That there is no card is said only of a host on which none can be
   * hidden.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    boolean unknown = cards.isEmpty() || has("unknown");
    if (has("blocking") || has("wrong") || has("warning")) {
      return cards.isEmpty() && others.stream().noneMatch(Inspection::isK7) && noneIsHidden()
          ? Verdict.NO_CARD
          : Verdict.WRONG;
    }
    return unknown ? Verdict.NOT_KNOWN : Verdict.CLEAR;
  }

  private boolean has(String weight) {
    return remarks.stream().anyMatch(remark -> remark.weight().equals(weight));
  }

  private static boolean isK7(OtherHsm other) {
    return other.kind() == HsmKind.K7_CARD;
  }

  private boolean noneIsHidden() {
    return host.slotsWhole().seen().orElse(false)
        && host.nodes().seen().filter(List::isEmpty).isPresent()
        && host.pciCards().seen().filter(List::isEmpty).isPresent();
  }
}
